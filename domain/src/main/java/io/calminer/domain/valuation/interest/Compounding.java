package io.calminer.domain.valuation.interest;

/** How amounts and annuities grow at a rate per period, exact for tiny rates and for many periods. */
final class Compounding {

    /** Rates from here on are far enough from 0 for powers to be exact. */
    private static final double LARGE = 0.5;

    private Compounding() {}

    /** (1 + rate)^periods; NaN for a rate below −1 with broken periods. */
    static double growth(double rate, double periods) {
        return rate > -1 && Math.abs(rate) < LARGE
                ? StrictMath.exp(periods * StrictMath.log1p(rate))
                : StrictMath.pow(1 + rate, periods);
    }

    /** ((1 + rate)^periods − 1) ÷ rate: what one unit at each period's end has become by the last one. */
    static double annuity(double rate, double periods) {
        if (rate == 0) {
            return periods;
        }
        return rate > -1
                ? StrictMath.expm1(periods * StrictMath.log1p(rate)) / rate
                : (StrictMath.pow(1 + rate, periods) - 1) / rate;
    }
}
