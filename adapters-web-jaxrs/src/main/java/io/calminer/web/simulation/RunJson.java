package io.calminer.web.simulation;

import io.calminer.application.simulation.ChosenFigures;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in answers.
 *
 * @param iterations as many as were asked for, the most where a precision may end the run
 * @param randomizations null where the sampling has none
 * @param precision when the run may end before its last iteration; null when it may not
 * @param stopReason why it ended after {@code done} iterations; null until the run has finished
 * @param resumedFrom iterations that the last worker took over from a checkpoint
 * @param iterationsRedone iterations that were computed more than once because a worker was lost
 * @param attempts how many workers have taken the run
 * @param results the statistics of each metric; null until the run has finished
 */
record RunJson(
        UUID id,
        UUID scenarioId,
        int version,
        String inputHash,
        String engineVersion,
        String accelerator,
        long iterations,
        long seed,
        String sampling,
        @Nullable Integer randomizations,
        @Nullable Map<String, Object> precision,
        RunState state,
        double progress,
        long done,
        long resumedFrom,
        long iterationsRedone,
        int attempts,
        @Nullable String stopReason,
        @Nullable String failure,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable List<Map<String, Object>> results) {

    static RunJson of(SimulationRun run, @Nullable List<ChosenFigures> figures) {
        return new RunJson(
                run.id(),
                run.scenarioId(),
                run.versionNumber(),
                run.inputHash(),
                run.engineVersion(),
                run.accelerator(),
                run.settings().iterations(),
                run.settings().seed(),
                run.settings().sampling().text(),
                SettingsJson.randomizations(run.settings()),
                SettingsJson.precision(run.settings()),
                run.state(),
                run.progress(),
                run.done(),
                run.resumedFrom(),
                run.iterationsRedone(),
                run.attempts(),
                run.stop() == null ? null : run.stop().text(),
                run.failure(),
                run.requestedAt(),
                run.requestedBy(),
                run.startedAt(),
                run.finishedAt(),
                figures == null ? null : figures.stream().map(FiguresJson::of).toList());
    }
}
