package io.calminer.domain.valuation;

import java.util.Arrays;

/**
 * Amounts of one currency at points in time.
 *
 * <p>Money received is positive, money paid negative. Times are in years from time 0, the moment at which the series is
 * valued; they may come in any order and several flows may fall on one moment. Immutable.
 */
public final class CashFlows {

    private final double[] amounts;
    private final double[] times;

    private CashFlows(double[] amounts, double[] times) {
        this.amounts = amounts;
        this.times = times;
    }

    /**
     * Yearly flows: the first at time 0, then one each year.
     *
     * @throws IllegalArgumentException when an amount is not finite
     */
    public static CashFlows of(double... amounts) {
        double[] times = new double[amounts.length];
        Arrays.setAll(times, i -> i);
        return of(amounts, times);
    }

    /**
     * Flows at given times.
     *
     * @param amounts money received, negative where paid
     * @param times   years from time 0, as many as amounts
     * @throws IllegalArgumentException when the lengths differ, or an amount or time is not finite
     */
    public static CashFlows of(double[] amounts, double[] times) {
        if (amounts.length != times.length) {
            throw new IllegalArgumentException("Each cash flow needs one time: there are " + amounts.length
                    + " cash flows and " + times.length + " times.");
        }
        requireFinite("Cash flow", amounts);
        requireFinite("Time of cash flow", times);
        return new CashFlows(amounts.clone(), times.clone());
    }

    /** The number of flows. */
    public int size() {
        return amounts.length;
    }

    /** The amount of flow i, counted from 0. */
    public double amount(int i) {
        return amounts[i];
    }

    /** The time of flow i in years, counted from 0. */
    public double time(int i) {
        return times[i];
    }

    /** A copy of the amounts, in the order given. */
    public double[] amounts() {
        return amounts.clone();
    }

    /** A copy of the times, in years, in the order given. */
    public double[] times() {
        return times.clone();
    }

    /**
     * The factors (1 + rate)<sup>−t</sup> of the flows.
     *
     * <p>The rate is effective per year. Rates below −1 are legal when all times are whole, as in spreadsheets.
     *
     * @throws IllegalArgumentException when the rate is −1 or not finite, or below −1 with a fractional time
     */
    public double[] discountFactors(double rate) {
        requireRate(rate);
        double[] factors = new double[times.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.pow(1 + rate, -times[i]);
        }
        return factors;
    }

    /**
     * The value at time 0 of each flow: amount · (1 + rate)<sup>−t</sup>.
     *
     * @throws IllegalArgumentException as {@link #discountFactors}
     */
    public double[] presentValues(double rate) {
        double[] values = discountFactors(rate);
        for (int i = 0; i < values.length; i++) {
            // a zero flow is worth nothing even where the factor overflows
            values[i] = amounts[i] == 0 ? 0 : amounts[i] * values[i];
        }
        return values;
    }

    /**
     * Net present value: what the flows are worth at time 0, Σ amount · (1 + rate)<sup>−t</sup>, summed in order.
     *
     * @param rate effective yearly rate, 0.08 for 8 %
     * @throws IllegalArgumentException as {@link #discountFactors}
     */
    public double netPresentValue(double rate) {
        double sum = 0;
        for (double value : presentValues(rate)) {
            sum += value;
        }
        return sum;
    }

    /** The same times with each amount replaced by its present value, for measures "discounted first". */
    public CashFlows discounted(double rate) {
        return of(presentValues(rate), times);
    }

    /** How often the sign changes from one flow to the next, by time, flows of one moment added and zeros skipped. */
    public int signChanges() {
        int changes = 0;
        double last = 0;
        for (double amount : byTime().amounts) {
            if (amount != 0) {
                changes += last * Math.signum(amount) < 0 ? 1 : 0;
                last = Math.signum(amount);
            }
        }
        return changes;
    }

    /** These flows in order of time, those of one moment added; explicit zeros stay. */
    CashFlows byTime() {
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(times[a] + 0.0, times[b] + 0.0));
        double[] sums = new double[order.length];
        double[] moments = new double[order.length];
        int count = 0;
        for (int i : order) {
            if (count == 0 || times[i] != moments[count - 1]) {
                moments[count++] = times[i];
            }
            sums[count - 1] += amounts[i];
        }
        return new CashFlows(Arrays.copyOf(sums, count), Arrays.copyOf(moments, count));
    }

    private void requireRate(double rate) {
        if (!(Math.abs(rate) < Double.POSITIVE_INFINITY) || rate == -1) {
            throw new IllegalArgumentException("Rate must be a finite number other than -1: was " + rate + ".");
        }
        for (double time : times) {
            if (rate < -1 && time != Math.rint(time)) {
                throw new IllegalArgumentException("Rate must not be below -1 where a time is fractional: was " + rate
                        + " with a cash flow at " + time + " years. Maybe the rate is above -100%.");
            }
        }
    }

    private static void requireFinite(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        what + " must be a finite number: was " + values[i] + " (position " + i + ").");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CashFlows that
                && Arrays.equals(amounts, that.amounts)
                && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(amounts) + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return Arrays.toString(amounts) + " at " + Arrays.toString(times);
    }
}
