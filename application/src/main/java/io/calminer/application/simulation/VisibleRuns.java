package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.Optional;
import java.util.UUID;

/** Finds runs of projects that are open to the caller. */
final class VisibleRuns {

    private VisibleRuns() {}

    static Answer<SimulationRun> find(Access access, SimulationRuns runs, Role role, UUID id) {
        Optional<SimulationRun> run = runs.find(id);
        if (run.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("simulation", id.toString()));
        }
        access.require(role, run.get().projectId());
        return Answer.of(run.get());
    }
}
