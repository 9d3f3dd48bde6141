package io.calminer.application.project.version;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.List;
import java.util.UUID;

/** Lists the versions of a scenario, the newest first. */
public final class ListVersions {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ScenarioVersions versions;

    public ListVersions(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        this.access = access;
        this.scenarios = scenarios;
        this.versions = versions;
    }

    public Answer<List<ScenarioVersions.Summary>> list(UUID scenarioId) {
        access.require(Role.VIEWER);
        return scenarios.find(Role.VIEWER, scenarioId).map(head -> versions.list(head.id()));
    }
}
