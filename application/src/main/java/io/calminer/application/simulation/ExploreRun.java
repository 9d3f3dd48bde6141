package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.risk.RiskResult;
import java.util.UUID;

/**
 * Reads all that a finished run found: histograms, fans, what drives it.
 *
 * <p>It stands in the run's last checkpoint, which only the engine that wrote it reads; the statistics of each metric
 * are readable for ever ({@link ShowRunResults}).
 */
public final class ExploreRun {

    private final Access access;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;

    public ExploreRun(Access access, SimulationRuns runs, ScenarioVersions versions) {
        this.access = access;
        this.runs = runs;
        this.versions = versions;
    }

    public Answer<RiskResult> explore(UUID id) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, id).then(run -> FinishedRun.result(runs, versions, run));
    }
}
