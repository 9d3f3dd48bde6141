package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Engine;
import java.util.Optional;
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
        return VisibleRuns.find(access, runs, Role.VIEWER, id).then(this::read);
    }

    private Answer<RiskResult> read(SimulationRun run) {
        if (run.state() != RunState.FINISHED) {
            return Answer.refuse(
                    new Answer.Locked("simulation", run.state().text(), "Maybe wait until it is finished."));
        }
        Optional<Checkpoint> last = runs.checkpoint(run.id());
        if (last.isEmpty() || !run.engineVersion().equals(Engine.VERSION)) {
            return Answer.refuse(new Answer.Locked(
                    "simulation",
                    "of engine " + run.engineVersion(),
                    "Maybe run it again with engine " + Engine.VERSION + "."));
        }
        return versions.find(run.versionId())
                .map(version -> RiskAnalysis.of(PlanDocument.read(version.document())))
                .map(analysis -> Answer.of(analysis.read(run.settings(), last.get())))
                .orElseGet(() -> Answer.refuse(
                        new Answer.NotFound("version", run.versionId().toString())));
    }
}
