package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.application.simulation.KeepSamples;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.simulation.Settings;
import io.calminer.web.http.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request to simulate brings.
 *
 * @param scenarioId the stored scenario; null when a document comes instead
 * @param document the plan that is not stored; null when a scenario is named
 * @param settings how often and how to draw, and when the run may end
 * @param choice which figures the answer lists
 * @param waits whether the caller waits for the end
 * @param keepsSamples whether the samples of the run are kept
 */
record RunRequest(
        @Nullable String scenarioId,
        @Nullable JsonValue document,
        Settings settings,
        FigureChoice choice,
        boolean waits,
        boolean keepsSamples) {

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
        int told = fields.problems().size();
        int iterations = fields.integer("iterations", 1, Limits.iterations(), USUAL_ITERATIONS);
        boolean asked = fields.has("iterations") && fields.problems().size() == told;
        int seed = fields.integer("seed", Integer.MIN_VALUE, Integer.MAX_VALUE, USUAL_SEED);
        Settings settings = SettingsFields.read(fields, iterations, asked, seed, List.of("npv"));
        boolean keeps = fields.truth("keep_samples", false);
        if (keeps && document != null) {
            fields.problems().add(RequestRule.RUN_SAMPLES, fields.pointer("keep_samples"));
        } else if (keeps && settings.iterations() > KeepSamples.MOST_ITERATIONS) {
            fields.problems()
                    .add(
                            RequestRule.RUN_SAMPLES_MANY,
                            fields.pointer("keep_samples"),
                            KeepSamples.MOST_ITERATIONS,
                            settings.iterations());
        }
        boolean waits = fields.truth("wait", settings.iterations() <= MOST_TO_WAIT_FOR);
        return new RunRequest(id, document, settings, FigureFields.of(fields), waits, keeps);
    }
}
