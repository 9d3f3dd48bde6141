package io.calminer.domain.risk;

import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.EquivalentAnnualValue;
import io.calminer.domain.valuation.InitialCapital;
import io.calminer.domain.valuation.ModifiedInternalRate;
import io.calminer.domain.valuation.PaybackLanes;
import io.calminer.domain.valuation.RateLanes;
import io.calminer.domain.valuation.Reason;
import java.util.Arrays;

/**
 * Computes one metric for the lanes of a block of cash flows, with the bits that the valuation of each lane has.
 *
 * <p>The usual metrics allocate nothing; the rarer ones ask the valuation lane by lane.
 */
interface MetricReader {

    /**
     * Computes the metric.
     *
     * @param flows the cash flows by time and lane, and after them each line of the initial capital likewise
     * @param count how many lanes count
     * @param into receives the metric by lane; NaN where undefined
     * @param counters counts to add to, as {@link RateCounts} lays them out
     */
    void read(double[][] flows, int count, double[] into, long[] counters);

    static MetricReader of(String metric, Watch watch, int lanes) {
        double[] times = watch.flows().times();
        double rate = watch.rate();
        double[] factors = CashFlows.of(new double[times.length], times).discountFactors(rate);
        return switch (metric) {
            case "npv" -> (flows, count, into, counters) -> presentValue(flows, factors, count, into, counters);
            case "irr" -> new Rate(RateLanes.of(times, rate, lanes), new byte[lanes], new byte[lanes]);
            case "payback" -> new PaybackTime(PaybackLanes.of(times));
            case "discounted_payback" -> new PaybackTime(PaybackLanes.discounted(times, factors));
            case "mirr" ->
                new OneByOne(
                        times,
                        flows -> ModifiedInternalRate.overTimes(flows, rate, rate)
                                .value());
            case InitialCapital.METRIC -> new Index(times, watch.invested(), rate);
            case "equivalent_annual_value" ->
                new OneByOne(
                        times, flows -> EquivalentAnnualValue.of(flows, rate).value());
            default -> throw new IllegalArgumentException("There is no metric '" + metric + "'.");
        };
    }

    private static void presentValue(double[][] flows, double[] factors, int count, double[] into, long[] counters) {
        Arrays.fill(into, 0, count, 0);
        for (int t = 0; t < factors.length; t++) {
            addScaled(flows[t], factors[t], into, count);
        }
        counters[RateCounts.UNDEFINED] += undefined(into, count);
    }

    private static long undefined(double[] values, int count) {
        long undefined = 0;
        for (int i = 0; i < count; i++) {
            undefined += Double.isNaN(values[i]) ? 1 : 0;
        }
        return undefined;
    }

    private static void addScaled(double[] flows, double factor, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = into[i] + flows[i] * factor;
        }
    }

    /** The internal rate of return. */
    record Rate(RateLanes lanes, byte[] statuses, byte[] reasons) implements MetricReader {

        @Override
        public void read(double[][] flows, int count, double[] into, long[] counters) {
            lanes.solve(flows, count, into, statuses, reasons);
            for (int i = 0; i < count; i++) {
                counters[RateCounts.status(statuses[i])]++;
                if (reasons[i] > 0) {
                    counters[RateCounts.noRate(reasons[i] - 1)]++;
                }
            }
        }
    }

    /** The payback, of discounted flows or not. */
    record PaybackTime(PaybackLanes lanes) implements MetricReader {

        @Override
        public void read(double[][] flows, int count, double[] into, long[] counters) {
            lanes.solve(flows, count, into);
            for (int i = 0; i < count; i++) {
                if (!(Math.abs(into[i]) < Double.POSITIVE_INFINITY)) {
                    into[i] = missing(into[i], counters);
                }
            }
        }

        private static double missing(double payback, long[] counters) {
            Reason reason = payback > 0 ? Reason.NEVER_PAID_BACK : Reason.NO_INVESTMENT;
            counters[RateCounts.noPayback(Double.isNaN(payback) ? Reason.NOT_A_NUMBER : reason)]++;
            return Double.NaN;
        }
    }

    /** The profitability index, whose investment comes after the flows. */
    record Index(double[] times, InitialCapital invested, double rate) implements MetricReader {

        @Override
        public void read(double[][] flows, int count, double[] into, long[] counters) {
            double[] row = new double[times.length];
            double[] all = new double[flows.length];
            for (int i = 0; i < count; i++) {
                boolean defined = true;
                for (int t = 0; t < all.length; t++) {
                    all[t] = flows[t][i];
                    defined &= !Double.isNaN(all[t]);
                }
                System.arraycopy(all, 0, row, 0, row.length);
                into[i] = defined
                        ? invested.index(CashFlows.of(row, times), all, row.length, rate)
                                .value()
                        : Double.NaN;
            }
        }
    }

    /** A figure of a series of cash flows. */
    interface FigureOfFlows {
        double of(CashFlows flows);
    }

    /** A metric that is asked of the valuation for each lane. */
    record OneByOne(double[] times, FigureOfFlows figure) implements MetricReader {

        @Override
        public void read(double[][] flows, int count, double[] into, long[] counters) {
            double[] row = new double[times.length];
            for (int i = 0; i < count; i++) {
                boolean defined = true;
                for (int t = 0; t < row.length; t++) {
                    row[t] = flows[t][i];
                    defined &= !Double.isNaN(row[t]);
                }
                into[i] = defined ? figure.of(CashFlows.of(row, times)) : Double.NaN;
            }
        }
    }
}
