package io.calminer.domain.sensitivity;

import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.EquivalentAnnualValue;
import io.calminer.domain.valuation.InitialCapital;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.ModifiedInternalRate;
import io.calminer.domain.valuation.Payback;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The metrics of a series of flows as plain numbers: NaN where a flow is undefined or the metric has no value. */
final class MetricValue {

    private MetricValue() {}

    /**
     * A metric.
     *
     * @param amounts the flows, and after them each line of the initial capital likewise
     */
    static double of(String metric, double[] amounts, double[] times, InitialCapital invested, double rate) {
        double[] own = Arrays.copyOf(amounts, times.length);
        if (DoubleStream.of(own).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        CashFlows flows = CashFlows.of(own, times);
        return switch (metric) {
            case "npv" -> flows.netPresentValue(rate);
            case "irr" -> InternalRateOfReturn.atHurdle(flows, rate).value();
            case "mirr" -> ModifiedInternalRate.overTimes(flows, rate, rate).value();
            case "payback" -> Payback.of(flows).time();
            case "discounted_payback" -> Payback.of(flows.discounted(rate)).time();
            case InitialCapital.METRIC ->
                invested.index(flows, amounts, times.length, rate).value();
            case "equivalent_annual_value" ->
                EquivalentAnnualValue.of(flows, rate).value();
            default -> throw new IllegalArgumentException("There is no metric '" + metric + "'.");
        };
    }
}
