package io.calminer.web.simulation;

import io.calminer.application.simulation.FormulaFindings;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of simulated formulas as JSON. */
final class FormulaJson {

    private static final double TAIL = 0.05;

    private FormulaJson() {}

    static Map<String, Object> of(FormulaFindings findings, double[] percentiles) {
        Results results = findings.results();
        List<Driver> drivers = results.drivers();
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (Outcome outcome : results.outcomes()) {
            Map<String, Object> figures = figures(outcome, percentiles);
            Regression regression = findings.regressions().get(outcome.name());
            if (regression != null) {
                figures.put("sensitivity", InfluenceJson.of(drivers, outcome.name(), regression));
                figures.put("r_squared", regression.rSquared());
            }
            findings.sobol().ifPresent(indices -> IndexJson.put(indices, outcome.name(), figures));
            findings.screening().ifPresent(effects -> IndexJson.put(effects, outcome.name(), figures));
            outputs.put(outcome.name(), figures);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Driver driver : drivers) {
            inputs.put(driver.name(), Map.of("mean", driver.mean(), "sd", driver.standardDeviation()));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.putAll(SettingsJson.of(results.settings()));
        fields.put("iterations", results.iterations());
        fields.put("stop", SettingsJson.of(results.stop()));
        fields.put("outputs", outputs);
        fields.put("inputs", inputs);
        findings.sobol().ifPresent(indices -> fields.put("evaluations", indices.evaluations()));
        findings.screening().ifPresent(effects -> fields.put("evaluations", effects.evaluations()));
        return fields;
    }

    private static Map<String, Object> figures(Outcome outcome, double[] percents) {
        boolean defined = outcome.count() > 0;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", outcome.count());
        fields.put("undefined", outcome.undefined());
        fields.put("mean", outcome.mean());
        fields.put("mean_interval", outcome.meanEstimate());
        fields.put("sd", outcome.standardDeviation());
        fields.put("skewness", outcome.skewness());
        fields.put("kurtosis", outcome.kurtosis());
        fields.put("min", outcome.smallest());
        fields.put("max", outcome.largest());
        Map<String, Double> percentiles = new LinkedHashMap<>();
        Map<String, Outcome.Estimate> intervals = new LinkedHashMap<>();
        for (double percent : percents) {
            Outcome.Estimate estimate = outcome.percentileEstimate(percent);
            percentiles.put(Numbers.shortest(percent), estimate.value());
            intervals.put(Numbers.shortest(percent), estimate);
        }
        fields.put("percentiles", percentiles);
        fields.put("percentile_intervals", intervals);
        fields.put("probability_below_zero", outcome.probabilityBelow(0));
        fields.put("value_at_risk_95", defined ? outcome.valueAtRisk(TAIL) : Double.NaN);
        fields.put("expected_shortfall_95", defined ? outcome.expectedShortfall(TAIL) : Double.NaN);
        fields.put("semi_deviation", outcome.semiDeviation());
        fields.put("reasons", defined ? Map.of() : Map.of("mean", "The output is undefined in every iteration."));
        return fields;
    }
}
