package io.calminer.web.simulation;

import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Convergence;
import io.calminer.domain.simulation.statistics.Histogram;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the outcomes of a run are spread, how the run settled, and why figures have no value, in answers. */
final class OutcomeJson {

    private static final int BARS = 50;
    private static final int POINTS = 100;

    private OutcomeJson() {}

    static Map<String, Object> of(RiskResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Observations observations = result.observations();
        fields.put("iterations", result.iterations());
        fields.put(
                "metrics",
                result.metrics().stream()
                        .map(outcome -> metric(result, outcome, observations))
                        .toList());
        Map<String, Long> counts = new LinkedHashMap<>();
        result.counts().forEach((name, count) -> {
            if (count > 0) {
                counts.put(name, count);
            }
        });
        fields.put("counts", counts);
        fields.put("undefined_causes", result.undefinedCauses());
        return fields;
    }

    private static Map<String, Object> metric(RiskResult result, Outcome outcome, Observations observations) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", outcome.name());
        fields.put("unit", result.analysis().unit(outcome.name()));
        fields.put("count", outcome.count());
        fields.put("undefined", outcome.undefined());
        Histogram.Bars bars = outcome.histogram().bars(BARS);
        fields.put("histogram", bars);
        List<Map<String, Double>> curve = new ArrayList<>();
        for (int k = 0; k <= POINTS && outcome.count() > 0; k++) {
            double percent = 100.0 * k / POINTS;
            curve.add(Map.of("percent", percent, "value", outcome.percentile(percent)));
        }
        fields.put("s_curve", curve);
        // the first iterations tell an error only where they are independent
        fields.put(
                "convergence",
                result.settings().sampling() == Sampling.PLAIN
                        ? Convergence.of(observations.found(outcome.name()), outcome.trace())
                        : outcome.trace());
        return fields;
    }
}
