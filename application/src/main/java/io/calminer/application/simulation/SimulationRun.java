package io.calminer.application.simulation;

import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One simulation of one version of a scenario.
 *
 * @param versionId the version that is simulated
 * @param versionNumber its number within the scenario
 * @param inputHash the hash of the version's document
 * @param engineVersion the engine that made the figures, or will
 * @param accelerator the loops that were at hand beside the plain ones, such as vector-512, or none
 * @param settings how it draws and when it may end
 * @param done iterations computed so far
 * @param resumedFrom iterations that the last worker took over from a checkpoint; 0 when it began at the start
 * @param iterationsRedone iterations that were computed more than once because a worker was lost
 * @param attempts how many workers have taken the run
 * @param stop why it ended where it did; null unless it is finished
 * @param failure why it failed; null unless it did
 */
public record SimulationRun(
        UUID id,
        UUID projectId,
        UUID scenarioId,
        UUID versionId,
        int versionNumber,
        String inputHash,
        String engineVersion,
        String accelerator,
        Settings settings,
        RunState state,
        long done,
        long resumedFrom,
        long iterationsRedone,
        int attempts,
        boolean cancelRequested,
        Stop.@Nullable Reason stop,
        @Nullable String failure,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** The iterations of the run: as many as it has when it is finished, until then as many as were asked for. */
    public long iterations() {
        return state == RunState.FINISHED ? done : settings.iterations();
    }

    /** The share of the iterations that are done, within [0, 1]. */
    public double progress() {
        return state == RunState.FINISHED ? 1 : (double) done / settings.iterations();
    }
}
