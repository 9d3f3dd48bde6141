package io.calminer.domain.valuation;

import org.jspecify.annotations.Nullable;

/**
 * The level yearly amount, paid at each year's end, that is worth as much as the cash flows.
 *
 * <p>EAV = NPV · r / (1 − (1 + r)<sup>−n</sup>) over the n years from time 0 to the last flow; NPV / n at a rate of 0.
 * It compares projects of different lengths, such as trucks with different lives.
 *
 * @param value  money per year; NaN when it is undefined
 * @param reason why it is undefined; null when it is not
 */
public record EquivalentAnnualValue(double value, @Nullable Reason reason) {

    /**
     * The level amount of a series.
     *
     * @param rate effective yearly rate
     * @throws IllegalArgumentException as {@link CashFlows#discountFactors}
     */
    public static EquivalentAnnualValue of(CashFlows flows, double rate) {
        double netPresentValue = flows.netPresentValue(rate);
        if (flows.size() == 0) {
            return new EquivalentAnnualValue(Double.NaN, Reason.NO_FLOWS);
        }
        double years = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < flows.size(); i++) {
            years = Math.max(years, flows.time(i));
        }
        return of(netPresentValue, rate, years);
    }

    /** The level amount over a number of years that is worth a present value. */
    public static EquivalentAnnualValue of(double netPresentValue, double rate, double years) {
        if (!(years > 0)) {
            return new EquivalentAnnualValue(Double.NaN, Reason.NO_YEARS);
        }
        double value = netPresentValue / annuityFactor(rate, years);
        return Math.abs(value) < Double.POSITIVE_INFINITY
                ? new EquivalentAnnualValue(value, null)
                : new EquivalentAnnualValue(Double.NaN, Reason.UNDEFINED_RATE);
    }

    /** The value of 1 at the end of each year; exact near a rate of 0 too. */
    private static double annuityFactor(double rate, double years) {
        if (rate == 0) {
            return years;
        }
        double loss =
                rate > -1 ? StrictMath.expm1(-years * StrictMath.log1p(rate)) : StrictMath.pow(1 + rate, -years) - 1;
        return -loss / rate;
    }
}
