package io.calminer.web.simulation;

import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import java.util.List;

/**
 * What drives the metrics of a run, in answers.
 *
 * @param inputs the uncertain inputs as they were really drawn
 * @param metrics the influence of each input on each metric
 * @param reachingNothing inputs that no watched figure depends on
 */
record SensitivityJson(
        long iterations, List<DrawnInput> inputs, List<MetricInfluences> metrics, List<String> reachingNothing) {

    /** An input's realised mean and spread; of one drawn over time, those of the mean over its draws. */
    record DrawnInput(String input, double mean, double sd) {}

    /** What drives a metric, the strongest first. */
    record MetricInfluences(String metric, List<Influence> influences) {}

    static SensitivityJson of(RiskResult result) {
        return new SensitivityJson(
                result.iterations(),
                result.drivers().stream()
                        .map(driver -> new DrawnInput(driver.name(), driver.mean(), driver.standardDeviation()))
                        .toList(),
                result.analysis().metrics().stream()
                        .map(metric -> new MetricInfluences(metric, result.influences(metric)))
                        .toList(),
                result.analysis().inputsThatReachNothing());
    }
}
