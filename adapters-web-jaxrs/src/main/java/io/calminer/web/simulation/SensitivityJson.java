package io.calminer.web.simulation;

import io.calminer.application.simulation.ExploreInputs.Findings;
import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What drives the metrics of a run, in answers.
 *
 * @param observations the iterations that regressions and the worst outcomes are read from
 * @param inputs the uncertain inputs as they were really drawn
 * @param metrics what each input does to each metric
 * @param reachingNothing inputs that no watched figure depends on
 * @param evaluations how often the plan was evaluated for indices or effects; 0 without
 */
record SensitivityJson(
        long iterations,
        int observations,
        List<DrawnInput> inputs,
        List<Map<String, Object>> metrics,
        List<String> reachingNothing,
        long evaluations) {

    /** An input's realised mean and spread; of one drawn over time, those of the mean over its draws. */
    record DrawnInput(String input, double mean, double sd) {}

    static SensitivityJson of(Findings findings) {
        RiskResult result = findings.result();
        long evaluations = findings.sobol()
                .map(indices -> indices.evaluations())
                .or(() -> findings.screening().map(effects -> effects.evaluations()))
                .orElse(0L);
        return new SensitivityJson(
                result.iterations(),
                findings.observations().count(),
                result.drivers().stream()
                        .map(driver -> new DrawnInput(driver.name(), driver.mean(), driver.standardDeviation()))
                        .toList(),
                result.analysis().metrics().stream()
                        .map(metric -> metric(findings, metric))
                        .toList(),
                result.analysis().inputsThatReachNothing(),
                evaluations);
    }

    private static Map<String, Object> metric(Findings findings, String metric) {
        Regression regression = Regression.of(findings.observations(), metric);
        List<Map<String, Object>> influences = new ArrayList<>();
        for (Influence influence : findings.result().influences(metric)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("input", influence.input());
            fields.putAll(InfluenceJson.of(influence, regression));
            influences.add(fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", metric);
        fields.put("influences", influences);
        fields.put("r_squared", regression.rSquared());
        fields.put("worst", worst(findings.result().worst(findings.observations(), metric)));
        findings.sobol().ifPresent(indices -> IndexJson.put(indices, metric, fields));
        findings.screening().ifPresent(effects -> IndexJson.put(effects, metric, fields));
        return fields;
    }

    private static Map<String, Object> worst(WorstOutcomes worst) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("share", worst.share());
        fields.put("iterations", worst.iterations());
        fields.put("limit", worst.limit());
        fields.put("inputs", worst.rows());
        return fields;
    }
}
