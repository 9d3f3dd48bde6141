package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.UUID;

/** Values a scenario at its base values. */
public final class ValueScenario {

    private final Access access;
    private final VisibleScenarios scenarios;

    public ValueScenario(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    public Answer<Valued> value(UUID scenarioId) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, scenarioId)
                .then(head -> Plan.read(head.document()))
                .then(Valued::of);
    }
}
