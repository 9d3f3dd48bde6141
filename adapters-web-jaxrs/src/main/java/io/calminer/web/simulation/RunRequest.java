package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.web.http.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request to simulate brings.
 *
 * @param scenarioId the stored scenario; null when a document comes instead
 * @param document the plan that is not stored; null when a scenario is named
 * @param choice which figures the answer lists
 * @param waits whether the caller waits for the end
 */
record RunRequest(
        @Nullable String scenarioId,
        @Nullable JsonValue document,
        int iterations,
        int seed,
        FigureChoice choice,
        boolean waits) {

    private static final int USUAL_ITERATIONS = 10_000;
    private static final int USUAL_SEED = 42;
    private static final int MOST_TO_WAIT_FOR = 200_000;

    static RunRequest of(Fields fields) {
        JsonValue document = fields.raw("scenario");
        String id = fields.has("scenario_id") ? fields.text("scenario_id") : null;
        if (id == null && document == null) {
            fields.missing("scenario_id");
        }
        if (id != null && document != null) {
            fields.problems().add(DocumentRule.UNKNOWN_FIELD, fields.pointer("scenario"), "scenario", null);
        }
        int iterations = fields.integer("iterations", 1, Limits.iterations(), USUAL_ITERATIONS);
        int seed = fields.integer("seed", Integer.MIN_VALUE, Integer.MAX_VALUE, USUAL_SEED);
        Choices.read(fields, "sampling", RequestRule.RUN_SAMPLING, List.of("plain"), Choices.SAMPLINGS);
        if (fields.has("precision")) {
            fields.problems().add(RequestRule.RUN_PRECISION, fields.pointer("precision"));
        }
        // samples are computed again from seed and iteration, so those of a stored run can always be read
        if (fields.truth("keep_samples", false) && document != null) {
            fields.problems().add(RequestRule.RUN_SAMPLES, fields.pointer("keep_samples"));
        }
        boolean waits = fields.truth("wait", iterations <= MOST_TO_WAIT_FOR);
        return new RunRequest(id, document, iterations, seed, choice(fields), waits);
    }

    private static FigureChoice choice(Fields fields) {
        List<Double> percents = Arrays.stream(Choices.percentiles(fields, new double[0]))
                .boxed()
                .toList();
        tooMany(percents, fields.problems(), fields.pointer("percentiles"));
        return new FigureChoice(metrics(fields), percents);
    }

    private static List<String> metrics(Fields fields) {
        List<String> metrics = new ArrayList<>();
        List<JsonValue> items = fields.has("metrics") ? fields.array("metrics") : List.of();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonValue.JsonText text) {
                metrics.add(text.value());
            } else {
                Pointer at = fields.pointer("metrics").child(i);
                fields.problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a text", items.get(i).typeName());
            }
        }
        return metrics;
    }

    /** The choice that an address makes, its names and numbers separated by commas. */
    static FigureChoice choice(@Nullable String metrics, @Nullable String percentiles, Problems problems) {
        List<Double> percents = new ArrayList<>();
        Pointer at = Pointer.ROOT.child("percentiles");
        for (String text : parts(percentiles)) {
            percent(text, at, problems, percents);
        }
        tooMany(percents, problems, at);
        return new FigureChoice(parts(metrics), percents);
    }

    private static List<String> parts(@Nullable String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.split(",", -1));
    }

    private static void percent(String text, Pointer at, Problems problems, List<Double> into) {
        try {
            double percent = Double.parseDouble(text);
            if (percent >= 0 && percent <= 100) {
                into.add(percent);
            } else {
                problems.add(DocumentRule.OUT_OF_RANGE, at, 0, 100, percent);
            }
        } catch (NumberFormatException notANumber) {
            problems.add(DocumentRule.WRONG_TYPE, at, "a number", "'" + text + "'");
        }
    }

    private static void tooMany(List<Double> percents, Problems problems, Pointer at) {
        if (percents.size() > FigureChoice.MOST_PERCENTS) {
            problems.add(RequestRule.RUN_PERCENTILES, at, FigureChoice.MOST_PERCENTS, percents.size());
        }
    }
}
