package io.calminer.application.project.version;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.UUID;

/** Shows a version of a scenario, with its document. */
public final class ShowVersion {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ScenarioVersions versions;

    public ShowVersion(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        this.access = access;
        this.scenarios = scenarios;
        this.versions = versions;
    }

    /** Which version of which scenario. */
    public record Request(UUID scenarioId, int number) {}

    public Answer<ScenarioVersion> show(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> versions.find(head.id(), request.number())
                        .map(Answer::of)
                        .orElseGet(() ->
                                Answer.refuse(new Answer.NotFound("version", Integer.toString(request.number())))));
    }
}
