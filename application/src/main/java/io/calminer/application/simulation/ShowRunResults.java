package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows the statistics of a finished run: as they are stored, or with other percentiles from its last checkpoint. */
public final class ShowRunResults {

    private final Access access;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;

    public ShowRunResults(Access access, SimulationRuns runs, ScenarioVersions versions) {
        this.access = access;
        this.runs = runs;
        this.versions = versions;
    }

    /** The run, and what of it to show. */
    public record Request(UUID runId, FigureChoice choice) {}

    /** The statistics of each metric; none while the run is not finished. */
    public Answer<List<ChosenFigures>> show(Request request) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, request.runId()).then(run -> show(run, request.choice()));
    }

    private Answer<List<ChosenFigures>> show(SimulationRun run, FigureChoice choice) {
        if (run.state() != RunState.FINISHED) {
            return Answer.of(List.of());
        }
        List<MetricFigures> stored = runs.results(run.id());
        Optional<Answer.Refusal> unknown =
                choice.refusal(stored.stream().map(MetricFigures::metric).toList());
        if (unknown.isPresent()) {
            return Answer.refuse(unknown.get());
        }
        return choice.isStored()
                ? Answer.of(choice.of(stored))
                : FinishedRun.result(runs, versions, run).map(choice::of);
    }
}
