package io.calminer.bootstrap.launch;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndex;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.TracePoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What single inputs did to a metric as JSON, and the further figures of it that were asked for. */
final class InputJson {

    private InputJson() {}

    static void put(InputFindings findings, Outcome outcome, Map<String, JsonValue> into) {
        boolean defined = outcome.count() > 0;
        into.put(
                "convergence",
                new JsonValue.JsonArray(findings.convergence(outcome).stream()
                        .map(InputJson::point)
                        .toList()));
        byNumber("probabilities_below", findings.thresholds(), outcome::probabilityBelow, into);
        byNumber("value_at_risk", findings.tails(), tail -> defined ? outcome.valueAtRisk(tail) : Double.NaN, into);
        byNumber(
                "expected_shortfall",
                findings.tails(),
                tail -> defined ? outcome.expectedShortfall(tail) : Double.NaN,
                into);
        findings.regression(outcome.name()).ifPresent(regression -> into.put("regression", regression(regression)));
        findings.worst(outcome.name()).ifPresent(worst -> into.put("worst", worst(worst)));
        findings.sobol()
                .ifPresent(indices -> indices.metrics().stream()
                        .filter(one -> one.metric().equals(outcome.name()))
                        .forEach(one -> {
                            into.put("first_order", indices(one.indices(), SobolIndex::firstOrder));
                            into.put("total_order", indices(one.indices(), SobolIndex::totalOrder));
                        }));
        findings.screening()
                .ifPresent(effects -> effects.metrics().stream()
                        .filter(one -> one.metric().equals(outcome.name()))
                        .forEach(one -> into.put("morris", effects(one.effects()))));
    }

    private static void byNumber(
            String name, List<Double> keys, Function<Double, Double> figure, Map<String, JsonValue> into) {
        if (!keys.isEmpty()) {
            Map<String, JsonValue> figures = new LinkedHashMap<>();
            keys.forEach(key -> figures.put(Numbers.shortest(key), Json.number(figure.apply(key))));
            into.put(name, new JsonValue.JsonObject(figures));
        }
    }

    private static JsonValue point(TracePoint point) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("iterations", Json.count(point.iterations()));
        fields.put("mean", Json.number(point.mean()));
        fields.put("standard_error", Json.number(point.standardError()));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue regression(Regression regression) {
        Map<String, JsonValue> coefficients = new LinkedHashMap<>();
        for (Regression.Coefficient coefficient : regression.ranked()) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("standardized_coefficient", Json.number(coefficient.standardized()));
            fields.put("correlation", Json.number(coefficient.correlation()));
            coefficients.put(coefficient.input(), new JsonValue.JsonObject(fields));
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("iterations", Json.count(regression.iterations()));
        fields.put("r_squared", Json.number(regression.rSquared()));
        fields.put("inputs", new JsonValue.JsonObject(coefficients));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue worst(WorstOutcomes worst) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (WorstOutcomes.Row row : worst.rows()) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("mean", Json.number(row.mean()));
            fields.put("sd", Json.number(row.sd()));
            fields.put("mean_in_worst", Json.number(row.meanInWorst()));
            fields.put("shift", Json.number(row.shift()));
            inputs.put(row.input(), new JsonValue.JsonObject(fields));
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("share", Json.number(worst.share()));
        fields.put("iterations", Json.count(worst.iterations()));
        fields.put("limit", Json.number(worst.limit()));
        fields.put("inputs", new JsonValue.JsonObject(inputs));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue indices(List<SobolIndex> indices, Function<SobolIndex, Outcome.Estimate> order) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (SobolIndex index : indices) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("value", Json.number(order.apply(index).value()));
            fields.put("lower", Json.number(order.apply(index).lower()));
            fields.put("upper", Json.number(order.apply(index).upper()));
            if (index.inputs().size() > 1) {
                fields.put("group", Json.texts(index.inputs()));
            }
            index.inputs().forEach(input -> inputs.put(input, new JsonValue.JsonObject(fields)));
        }
        return new JsonValue.JsonObject(inputs);
    }

    private static JsonValue effects(List<Screening.Effect> effects) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (Screening.Effect effect : effects) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("mu", Json.number(effect.mu()));
            fields.put("mu_star", Json.number(effect.muStar()));
            fields.put("sigma", Json.number(effect.sigma()));
            inputs.put(effect.input(), new JsonValue.JsonObject(fields));
        }
        return new JsonValue.JsonObject(inputs);
    }
}
