package io.calminer.web.simulation;

import io.calminer.application.simulation.ChosenFigures;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statistics of one metric in answers: percentiles as numbers, and their confidence intervals beside them. */
final class FiguresJson {

    private FiguresJson() {}

    static Map<String, Object> of(ChosenFigures chosen) {
        MetricFigures figures = chosen.figures();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", figures.metric());
        fields.put("unit", figures.unit());
        fields.put("count", figures.count());
        fields.put("undefined", figures.undefined());
        fields.put("mean", figures.mean());
        fields.put("mean_interval", figures.meanInterval());
        fields.put("sd", figures.sd());
        fields.put("skewness", figures.skewness());
        fields.put("kurtosis", figures.kurtosis());
        fields.put("min", figures.min());
        fields.put("max", figures.max());
        Map<String, Double> percentiles = new LinkedHashMap<>();
        Map<String, Outcome.Estimate> intervals = new LinkedHashMap<>();
        chosen.percentiles().forEach((percent, estimate) -> {
            percentiles.put(key(percent), estimate.value());
            intervals.put(key(percent), estimate);
        });
        fields.put("percentiles", percentiles);
        fields.put("percentile_intervals", intervals);
        fields.put("probability_below_zero", figures.probabilityBelowZero());
        fields.put("value_at_risk_95", figures.valueAtRisk95());
        fields.put("expected_shortfall_95", figures.expectedShortfall95());
        fields.put("semi_deviation", figures.semiDeviation());
        // only what was asked for
        put(fields, "probabilities_below", chosen.below());
        put(fields, "value_at_risk", chosen.valueAtRisk());
        put(fields, "expected_shortfall", chosen.expectedShortfall());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Map<Double, Double> figures) {
        if (!figures.isEmpty()) {
            Map<String, Double> byText = new LinkedHashMap<>();
            figures.forEach((key, figure) -> byText.put(Numbers.shortest(key), figure));
            fields.put(name, byText);
        }
    }

    /** A whole percentile without a point: 5, but 97.5. */
    private static String key(double percent) {
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }
}
