package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows a run: its settings, where it stands, who asked for it. */
public final class ShowRun {

    private final Access access;
    private final SimulationRuns runs;

    public ShowRun(Access access, SimulationRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    public Answer<SimulationRun> show(UUID id) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, id);
    }
}
