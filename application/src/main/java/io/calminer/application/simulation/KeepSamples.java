package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import java.util.UUID;

/**
 * Keeps the samples of a run, so that they can be read by every later version of the engine: at once when it has
 * finished, otherwise when it does.
 */
public final class KeepSamples {

    /** The most iterations of a run that keeps its samples. */
    public static final long MOST_ITERATIONS = KeptSamples.MOST;

    private final Access access;
    private final UnitOfWork work;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;
    private final SampleParts parts;

    public KeepSamples(
            Access access, UnitOfWork work, SimulationRuns runs, ScenarioVersions versions, SampleParts parts) {
        this.access = access;
        this.work = work;
        this.runs = runs;
        this.versions = versions;
        this.parts = parts;
    }

    /** The run whose samples are, or will be, kept. */
    public Answer<SimulationRun> keep(UUID runId) {
        access.require(Role.ANALYST);
        Answer<SimulationRun> asked = work.inTransaction(
                () -> VisibleRuns.find(access, runs, Role.ANALYST, runId).map(run -> {
                    parts.ask(runId);
                    return run;
                }));
        // a run that ends meanwhile is kept by its worker, which looks again when it has stored the results
        return asked.map(run -> runs.find(runId).orElse(run)).map(this::kept);
    }

    private SimulationRun kept(SimulationRun run) {
        if (run.state() == RunState.FINISHED) {
            FinishedRun.analysis(versions, run)
                    .fold(
                            analysis -> {
                                SampleKeeper.of(work, parts).keep(run, analysis, run.done());
                                return run;
                            },
                            otherEngine -> run);
        }
        return run;
    }
}
