package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows the head of a scenario, with its document. */
public final class ShowScenario {

    private final Access access;
    private final VisibleScenarios scenarios;

    public ShowScenario(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    public Answer<ScenarioHead> show(UUID id) {
        access.require(Role.VIEWER);
        return scenarios.find(Role.VIEWER, id);
    }
}
