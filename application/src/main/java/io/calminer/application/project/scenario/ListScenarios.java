package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.Projects;
import java.util.Set;
import java.util.UUID;

/** Lists the scenarios of a project by name, with the figures of their heads. */
public final class ListScenarios {

    private static final Set<String> SORTABLE = Set.of("name", "state", "npv", "irr", "payback", "updated_at");
    private static final Set<String> FILTERABLE = Set.of("name", "state", "parent_id");

    private final Access access;
    private final Projects projects;
    private final Scenarios scenarios;

    public ListScenarios(Access access, Projects projects, Scenarios scenarios) {
        this.access = access;
        this.projects = projects;
        this.scenarios = scenarios;
    }

    /** Which part of which project's scenarios. */
    public record Request(UUID projectId, Window window) {}

    public Answer<Listing<ScenarioOverview>> list(Request request) {
        access.require(Role.VIEWER, request.projectId());
        if (projects.find(request.projectId()).isEmpty()) {
            return Answer.refuse(
                    new Answer.NotFound("project", request.projectId().toString()));
        }
        return Slice.of(request.window(), SORTABLE, FILTERABLE)
                .map(slice -> scenarios.list(request.projectId(), slice));
    }
}
