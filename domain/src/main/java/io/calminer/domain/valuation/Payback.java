package io.calminer.domain.valuation;

import org.jspecify.annotations.Nullable;

/**
 * The time until the cash flows have paid back what was invested.
 *
 * <p>The cumulative flow starts at the first outflow. Payback is when it first comes back to zero, taken as linear
 * within a period; the lasting payback is when it does so for good. The discounted payback is that of
 * {@link CashFlows#discounted}.
 *
 * @param status      whether the investment is paid back
 * @param time        years from the clock's start to the first payback; NaN when there is none
 * @param lastingTime years from the clock's start to the payback that lasts; NaN when there is none
 * @param reason      why a time is missing; null when none is
 */
public record Payback(
        Status status,
        double time,
        double lastingTime,
        @Nullable Reason reason) {

    /** Whether an investment is paid back. */
    public enum Status {
        /** The cumulative flow comes back to zero. */
        REACHED,
        /** It stays below zero. */
        NEVER,
        /** There is no outflow. */
        NO_INVESTMENT
    }

    /** The payback counted from the first outflow. */
    public static Payback of(CashFlows flows) {
        CashFlows sorted = flows.byTime();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.amount(i) < 0) {
                return of(flows, sorted.time(i));
            }
        }
        return new Payback(Status.NO_INVESTMENT, Double.NaN, Double.NaN, Reason.NO_INVESTMENT);
    }

    /**
     * The payback counted from a given moment, such as the start of production.
     *
     * @param clockStart years from time 0 to that moment
     * @throws IllegalArgumentException when the clock's start is not finite
     */
    public static Payback of(CashFlows flows, double clockStart) {
        if (!(Math.abs(clockStart) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Clock's start must be a finite number: was " + clockStart + ".");
        }
        CashFlows sorted = flows.byTime();
        double[] amounts = sorted.amounts();
        double[] times = sorted.times();
        double first = moment(amounts, times, amounts.length, false);
        double lasting = moment(amounts, times, amounts.length, true);
        if (first == Double.NEGATIVE_INFINITY) {
            return new Payback(Status.NO_INVESTMENT, Double.NaN, Double.NaN, Reason.NO_INVESTMENT);
        }
        if (first == Double.POSITIVE_INFINITY) {
            return new Payback(Status.NEVER, Double.NaN, Double.NaN, Reason.NEVER_PAID_BACK);
        }
        if (lasting == Double.POSITIVE_INFINITY) {
            return new Payback(Status.REACHED, first - clockStart, Double.NaN, Reason.NOT_LASTING);
        }
        return new Payback(Status.REACHED, first - clockStart, lasting - clockStart, null);
    }

    /**
     * The moment of payback of the first n flows: in years from time 0, ∞ when it never comes, −∞ when there is no
     * outflow, NaN when a flow before it is not a number.
     *
     * @param flows   amounts in order of time
     * @param times   years, strictly ascending
     * @param n       how many of them count
     * @param lasting false for the first time that the cumulative flow comes back to zero, true for the last
     */
    public static double moment(double[] flows, double[] times, int n, boolean lasting) {
        PaybackScan scan = new PaybackScan();
        scan.begin();
        int i = 0;
        while (i < n && !(scan.add(times[i], flows[i]) && !lasting)) {
            i++;
        }
        return scan.moment();
    }
}
