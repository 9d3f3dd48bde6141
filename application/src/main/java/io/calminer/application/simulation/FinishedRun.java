package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Engine;
import java.util.Optional;

/** Reads what a run was made of and what it left behind, as far as this engine is the one that made it. */
final class FinishedRun {

    private FinishedRun() {}

    /** All that a finished run found, from its last checkpoint. */
    static Answer<RiskResult> result(SimulationRuns runs, ScenarioVersions versions, SimulationRun run) {
        if (run.state() != RunState.FINISHED) {
            return Answer.refuse(
                    new Answer.Locked("simulation", run.state().text(), "Maybe wait until it is finished."));
        }
        Optional<Checkpoint> last = runs.checkpoint(run.id());
        return last.isEmpty()
                ? otherEngine(run)
                : analysis(versions, run).map(analysis -> analysis.read(run.settings(), last.get()));
    }

    /** What the run simulates; its iterations can be computed again before and after it has finished. */
    static Answer<RiskAnalysis> analysis(ScenarioVersions versions, SimulationRun run) {
        if (!run.engineVersion().equals(Engine.VERSION)) {
            return otherEngine(run);
        }
        return versions.find(run.versionId())
                .map(version -> Answer.of(RiskAnalysis.of(PlanDocument.read(version.document()))))
                .orElseGet(() -> Answer.refuse(
                        new Answer.NotFound("version", run.versionId().toString())));
    }

    private static <T> Answer<T> otherEngine(SimulationRun run) {
        return Answer.refuse(new Answer.Locked(
                "simulation",
                "of engine " + run.engineVersion(),
                "Maybe run it again with engine " + Engine.VERSION + "."));
    }
}
