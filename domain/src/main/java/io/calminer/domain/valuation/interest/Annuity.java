package io.calminer.domain.valuation.interest;

/**
 * A present value, level payments and a future value that balance at a rate:
 * pv·(1 + r)^n + pmt·(1 + r·w)·((1 + r)^n − 1) ÷ r + fv = 0, at r = 0 pv + pmt·n + fv = 0.
 *
 * <p>Signs are those of spreadsheets: what is paid is negative. The value that is sought may be anything. Source: PMT, PV, FV
 * and NPER of OpenFormula 6.12.
 *
 * @param rate for a period
 * @param periods how many; fractions and negative numbers are taken as they are
 * @param atStart whether payments fall at the start of periods (w = 1), else at their end (w = 0)
 */
record Annuity(double rate, double periods, double payment, double presentValue, double futureValue, boolean atStart) {

    /** What one unit of payment counts at its period's end. */
    private double weight() {
        return atStart ? 1 + rate : 1;
    }

    private boolean grows() {
        return rate > -1 && periods * StrictMath.log1p(rate) > 0;
    }

    /** The level payment; not finite where there is none. */
    double solvePayment() {
        // what grows is discounted, so that nothing overflows
        if (grows()) {
            double discounted = -Compounding.annuity(rate, -periods) * weight();
            return -(presentValue + futureValue * Compounding.growth(rate, -periods)) / discounted;
        }
        double grown = Compounding.annuity(rate, periods) * weight();
        return -(presentValue * Compounding.growth(rate, periods) + futureValue) / grown;
    }

    double solvePresentValue() {
        double future = futureValue == 0 ? 0 : futureValue * Compounding.growth(rate, -periods);
        double paid = payment == 0 ? 0 : payment * weight() * Compounding.annuity(rate, -periods);
        return paid - future;
    }

    double solveFutureValue() {
        double present = presentValue == 0 ? 0 : presentValue * Compounding.growth(rate, periods);
        double paid = payment == 0 ? 0 : payment * weight() * Compounding.annuity(rate, periods);
        return -present - paid;
    }

    /** How many periods it takes; not finite where no number of them does. */
    double solvePeriods() {
        if (rate == 0) {
            return -(presentValue + futureValue) / payment;
        }
        double level = payment * weight();
        double now = level + presentValue * rate;
        double then = level - futureValue * rate;
        double ratio = then / now;
        double change = -rate * (futureValue + presentValue) / now;
        // ln(1 + change) keeps its digits where hardly anything changes
        double power = Math.abs(change) < 0.5 ? StrictMath.log1p(change) : StrictMath.log(ratio);
        return ratio > 0 ? power / StrictMath.log1p(rate) : Double.NaN;
    }

    /** The left side of the equation at another rate, divided by (1 + r)^n where that is above 1: of the same sign. */
    double balance(double otherRate) {
        double paid = payment * (atStart ? 1 + otherRate : 1);
        if (periods * StrictMath.log1p(otherRate) > 0) {
            return presentValue
                    - paid * Compounding.annuity(otherRate, -periods)
                    + futureValue * Compounding.growth(otherRate, -periods);
        }
        return presentValue * Compounding.growth(otherRate, periods)
                + paid * Compounding.annuity(otherRate, periods)
                + futureValue;
    }
}
