package io.calminer.domain.sensitivity;

import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.EquivalentAnnualValue;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.ModifiedInternalRate;
import io.calminer.domain.valuation.Payback;
import io.calminer.domain.valuation.ProfitabilityIndex;
import java.util.stream.DoubleStream;

/** The metrics of a series of flows as plain numbers: NaN where a flow is undefined or the metric has no value. */
final class MetricValue {

    private MetricValue() {}

    static double of(String metric, double[] amounts, double[] times, double rate) {
        if (DoubleStream.of(amounts).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        CashFlows flows = CashFlows.of(amounts, times);
        return switch (metric) {
            case "npv" -> flows.netPresentValue(rate);
            case "irr" -> InternalRateOfReturn.atHurdle(flows, rate).value();
            case "mirr" -> ModifiedInternalRate.overTimes(flows, rate, rate).value();
            case "payback" -> Payback.of(flows).time();
            case "discounted_payback" -> Payback.of(flows.discounted(rate)).time();
            case "profitability_index" -> ProfitabilityIndex.of(flows, rate).value();
            case "equivalent_annual_value" ->
                EquivalentAnnualValue.of(flows, rate).value();
            default -> throw new IllegalArgumentException("There is no metric '" + metric + "'.");
        };
    }
}
