package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;
import java.util.UUID;

/** Shows the stored statistics of a finished run. */
public final class ShowRunResults {

    private final Access access;
    private final SimulationRuns runs;

    public ShowRunResults(Access access, SimulationRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    /** The statistics of each metric; none while the run is not finished. */
    public Answer<List<MetricFigures>> show(UUID id) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, id).map(run -> runs.results(run.id()));
    }
}
