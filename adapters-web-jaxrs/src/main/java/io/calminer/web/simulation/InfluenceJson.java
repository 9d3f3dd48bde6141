package io.calminer.web.simulation;

import io.calminer.domain.risk.Influence;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.statistics.Driver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the run's own iterations say of each input, in answers: ranks and a linear regression. */
final class InfluenceJson {

    private InfluenceJson() {}

    /** By input, the strongest first. */
    static Map<String, Object> of(List<Driver> drivers, String metric, Regression regression) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Influence influence : Influence.of(drivers, metric)) {
            inputs.put(influence.input(), of(influence, regression));
        }
        return inputs;
    }

    static Map<String, Object> of(Influence influence, Regression regression) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rank_correlation", influence.rankCorrelation());
        fields.put("contribution", influence.contribution());
        regression.coefficients().stream()
                .filter(coefficient -> coefficient.input().equals(influence.input()))
                .forEach(coefficient -> {
                    fields.put("standardized_coefficient", coefficient.standardized());
                    fields.put("correlation", coefficient.correlation());
                });
        return fields;
    }
}
