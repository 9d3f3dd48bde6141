package io.calminer.domain.valuation;

import org.jspecify.annotations.Nullable;

/**
 * The rate at which the outflows, financed at one rate, grow into the inflows, reinvested at another.
 *
 * <p>MIRR = (FV⁺(reinvestment) / −PV⁻(finance))<sup>1/n</sup> − 1, where FV⁺ is the value of all inflows at the last
 * flow, PV⁻ that of all outflows at the first, and n the time between both. {@link #of} takes flows by their position in
 * the list, one period apart, as spreadsheets do; {@link #overTimes} takes them at their times in years.
 *
 * @param value  the rate per period, 0.1 for 10 %; NaN when it is undefined
 * @param reason why it is undefined; null when it is not
 */
public record ModifiedInternalRate(double value, @Nullable Reason reason) {

    /**
     * The modified internal rate of return.
     *
     * @param financeRate      the rate per period paid for outflows; may lie below −1, but not at −1
     * @param reinvestmentRate the rate per period earned by inflows; may lie at or below −1
     * @throws IllegalArgumentException when a rate is not finite, or the finance rate is −1
     */
    public static ModifiedInternalRate of(CashFlows flows, double financeRate, double reinvestmentRate) {
        requireRate("Finance", financeRate, financeRate != -1);
        requireRate("Reinvestment", reinvestmentRate, true);
        int n = flows.size() - 1;
        double inflows = 0;
        double outflows = 0;
        boolean received = false;
        boolean paid = false;
        for (int i = 0; i <= n; i++) {
            double amount = flows.amount(i);
            if (amount > 0) {
                received = true;
                inflows += amount * StrictMath.pow(1 + reinvestmentRate, n - i);
            } else if (amount < 0) {
                paid = true;
                outflows += amount * StrictMath.pow(1 + financeRate, -i);
            }
        }
        if (!received || !paid) {
            return new ModifiedInternalRate(Double.NaN, flows.size() == 0 ? Reason.NO_FLOWS : Reason.NO_SIGN_CHANGE);
        }
        return ofGrowth(inflows / -outflows, n);
    }

    /**
     * The modified internal rate of return of flows at their times, for the unit of time that they are counted in.
     *
     * @param financeRate      the rate paid for outflows; may lie below −1 where the flows are whole units apart
     * @param reinvestmentRate the rate earned by inflows; at or below −1 as above
     * @throws IllegalArgumentException when a rate is not finite, the finance rate is −1, or a rate lies below −1 and a
     *     flow is not whole units from the first
     */
    public static ModifiedInternalRate overTimes(CashFlows flows, double financeRate, double reinvestmentRate) {
        CashFlows sorted = flows.byTime();
        boolean whole = isWholeApart(sorted);
        requireRate("Finance", financeRate, financeRate > -1 || (whole && financeRate != -1));
        requireRate("Reinvestment", reinvestmentRate, reinvestmentRate > -1 || whole);
        if (sorted.size() == 0) {
            return new ModifiedInternalRate(Double.NaN, Reason.NO_FLOWS);
        }
        double first = sorted.time(0);
        double last = sorted.time(sorted.size() - 1);
        double inflows = 0;
        double outflows = 0;
        boolean received = false;
        boolean paid = false;
        for (int i = 0; i < sorted.size(); i++) {
            double amount = sorted.amount(i);
            received |= amount > 0;
            paid |= amount < 0;
            if (amount > 0) {
                inflows += amount * StrictMath.pow(1 + reinvestmentRate, last - sorted.time(i));
            } else if (amount < 0) {
                outflows -= amount * StrictMath.pow(1 + financeRate, first - sorted.time(i));
            }
        }
        return received && paid
                ? ofGrowth(inflows / outflows, last - first)
                : new ModifiedInternalRate(Double.NaN, Reason.NO_SIGN_CHANGE);
    }

    /** Whether all flows lie whole units of time after the first, so that powers of negative numbers exist. */
    private static boolean isWholeApart(CashFlows sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            double apart = sorted.time(i) - sorted.time(0);
            if (apart != Math.rint(apart)) {
                return false;
            }
        }
        return true;
    }

    private static ModifiedInternalRate ofGrowth(double ratio, double time) {
        return ratio >= 0 && ratio < Double.POSITIVE_INFINITY
                ? new ModifiedInternalRate(StrictMath.pow(ratio, 1 / time) - 1, null)
                : new ModifiedInternalRate(Double.NaN, Reason.UNDEFINED_RATE);
    }

    private static void requireRate(String what, double rate, boolean legal) {
        if (!(legal && Math.abs(rate) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    what + " rate must be a finite number and must not be -1 for outflows: was " + rate + ".");
        }
    }
}
