package io.calminer.bootstrap.launch;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Engine;
import io.calminer.domain.simulation.statistics.Band;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The result of a run as JSON. */
final class RiskJson {

    private static final int BARS = 50;

    private RiskJson() {}

    static JsonValue of(InputFindings findings, double seconds, int threads, @Nullable String hash) {
        RiskResult result = findings.result();
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("plan", Json.text(result.analysis().scenario().name()));
        fields.put("input_hash", Json.text(PlanDocument.hash(result.analysis().scenario())));
        fields.put("engine_version", Json.text(Engine.VERSION));
        fields.put("accelerator", Json.text(Engine.accelerator()));
        fields.put("iterations", Json.count(result.iterations()));
        fields.put("seed", Json.count(result.settings().seed()));
        fields.put("sampling", Json.text(result.settings().sampling().text()));
        if (result.settings().sampling().isRandomized()) {
            fields.put("randomizations", Json.count(result.settings().randomizations()));
        }
        result.settings().precision().ifPresent(precision -> fields.put("precision", Json.text(precision.text())));
        fields.put("stop_reason", Json.text(result.stop().reason().text()));
        fields.put("seconds", Json.number(seconds));
        fields.put("threads", Json.number(threads));
        if (hash != null) {
            fields.put("npv_sha256", Json.text(hash));
        }
        Map<String, JsonValue> metrics = new LinkedHashMap<>();
        result.metrics().forEach(outcome -> metrics.put(outcome.name(), metric(findings, outcome)));
        fields.put("metrics", new JsonValue.JsonObject(metrics));
        Map<String, JsonValue> fans = new LinkedHashMap<>();
        result.fans().forEach((line, bands) -> fans.put(line, fan(bands)));
        fields.put("fans", new JsonValue.JsonObject(fans));
        fields.put("counts", counts(result.counts()));
        fields.put("inputs", inputs(result));
        fields.put("undefined_causes", causes(result));
        fields.put("inputs_that_reach_nothing", Json.texts(result.analysis().inputsThatReachNothing()));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue metric(InputFindings findings, Outcome outcome) {
        RiskResult result = findings.result();
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("count", Json.count(outcome.count()));
        fields.put("undefined", Json.count(outcome.undefined()));
        fields.put("mean", Json.number(outcome.mean()));
        fields.put("mean_interval", estimate(outcome.meanEstimate()));
        fields.put("sd", Json.number(outcome.standardDeviation()));
        fields.put("skewness", Json.number(outcome.skewness()));
        fields.put("kurtosis", Json.number(outcome.kurtosis()));
        fields.put("min", Json.number(outcome.smallest()));
        fields.put("max", Json.number(outcome.largest()));
        fields.put("percentiles", percentiles(outcome));
        fields.put("probability_below_0", Json.number(outcome.probabilityBelow(0)));
        fields.put("value_at_risk_95", Json.number(outcome.valueAtRisk(0.05)));
        fields.put("expected_shortfall_95", Json.number(outcome.expectedShortfall(0.05)));
        fields.put("semi_deviation", Json.number(outcome.semiDeviation()));
        var bars = outcome.histogram().bars(BARS);
        fields.put(
                "histogram",
                object(Map.of(
                        "edges", Json.numbers(bars.edges()),
                        "counts",
                                Json.numbers(Arrays.stream(bars.counts())
                                        .asDoubleStream()
                                        .toArray()))));
        fields.put("drivers", drivers(result, outcome));
        InputJson.put(findings, outcome, fields);
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue percentiles(Outcome outcome) {
        Map<String, JsonValue> percentiles = new LinkedHashMap<>();
        for (int percent : RiskReport.PERCENTS) {
            percentiles.put(Integer.toString(percent), estimate(outcome.percentileEstimate(percent)));
        }
        return new JsonValue.JsonObject(percentiles);
    }

    private static JsonValue drivers(RiskResult result, Outcome outcome) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (Influence influence : result.influences(outcome.name())) {
            inputs.put(
                    influence.input(),
                    object(Map.of(
                            "rank_correlation", Json.number(influence.rankCorrelation()),
                            "contribution", Json.number(influence.contribution()))));
        }
        return new JsonValue.JsonObject(inputs);
    }

    /** The inputs as they were really drawn. */
    private static JsonValue inputs(RiskResult result) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        result.drivers()
                .forEach(driver -> inputs.put(
                        driver.name(),
                        object(Map.of(
                                "mean", Json.number(driver.mean()), "sd", Json.number(driver.standardDeviation())))));
        return new JsonValue.JsonObject(inputs);
    }

    private static JsonValue causes(RiskResult result) {
        return new JsonValue.JsonArray(result.undefinedCauses().stream()
                .map(cause -> object(Map.of(
                        "cell", Json.text(cause.cell()),
                        "when", Json.text(cause.when()),
                        "formula", Json.text(cause.formula()),
                        "iterations", Json.count(cause.iterations()))))
                .toList());
    }

    private static JsonValue estimate(Outcome.Estimate estimate) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("value", Json.number(estimate.value()));
        fields.put("lower", Json.number(estimate.lower()));
        fields.put("upper", Json.number(estimate.upper()));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue fan(List<Band> bands) {
        return new JsonValue.JsonArray(bands.stream().map(RiskJson::band).toList());
    }

    private static JsonValue band(Band band) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("point", Json.text(band.point()));
        fields.put("mean", Json.number(band.mean()));
        fields.put("p5", Json.number(band.p5()));
        fields.put("p10", Json.number(band.p10()));
        fields.put("p25", Json.number(band.p25()));
        fields.put("p50", Json.number(band.p50()));
        fields.put("p75", Json.number(band.p75()));
        fields.put("p90", Json.number(band.p90()));
        fields.put("p95", Json.number(band.p95()));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue counts(Map<String, Long> counts) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        counts.forEach((name, count) -> {
            if (count > 0) {
                fields.put(name, Json.count(count));
            }
        });
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue object(Map<String, JsonValue> fields) {
        return new JsonValue.JsonObject(new TreeMap<>(fields));
    }
}
