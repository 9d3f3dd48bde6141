package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.Projects;
import java.util.Optional;
import java.util.UUID;

/** Finds scenarios of projects that are open to the caller. */
public final class VisibleScenarios {

    private final Access access;
    private final Projects projects;
    private final Scenarios scenarios;

    private VisibleScenarios(Access access, Projects projects, Scenarios scenarios) {
        this.access = access;
        this.projects = projects;
        this.scenarios = scenarios;
    }

    public static VisibleScenarios of(Access access, Projects projects, Scenarios scenarios) {
        return new VisibleScenarios(access, projects, scenarios);
    }

    /** The head of a scenario. */
    public Answer<ScenarioHead> find(Role role, UUID id) {
        Optional<ScenarioHead> head = scenarios.find(id);
        if (head.isEmpty() || projects.find(head.get().projectId()).isEmpty()) {
            return Answer.refuse(new Answer.NotFound("scenario", id.toString()));
        }
        access.require(role, head.get().projectId());
        return Answer.of(head.get());
    }
}
