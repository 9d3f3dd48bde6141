package io.calminer.bootstrap.launch;

import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import java.util.Locale;
import java.util.Map;

/** Metrics and inputs as people read them on a terminal. */
final class MetricText {

    private static final Map<String, String> LABELS = Map.of(
            "npv", "Net present value",
            "irr", "Internal rate",
            "mirr", "Modified rate",
            "payback", "Payback",
            "discounted_payback", "Discounted payback",
            "profitability_index", "Profitability index",
            "equivalent_annual_value", "Annual value");

    private MetricText() {}

    static String label(Scenario scenario, String name) {
        String label = LABELS.get(name);
        return label == null ? scenario.model().label(name).name() : label;
    }

    static String value(RiskAnalysis analysis, String metric, double value) {
        return metric.endsWith("irr") ? Amounts.percent(value) : Amounts.figure(value, analysis.unit(metric));
    }

    /** A number of an unknown size with four significant digits. */
    static String plain(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(
                Locale.ROOT, size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : size >= 1 ? "%.3f" : "%.4f", value);
    }
}
