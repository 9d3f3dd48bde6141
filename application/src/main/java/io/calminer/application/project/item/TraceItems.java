package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.item.ItemAuthors.Entered;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells for every item of a scenario, or of a version of it, who entered it as it stands there, and when. */
public final class TraceItems {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ScenarioVersions versions;
    private final ItemAuthors authors;

    public TraceItems(Access access, VisibleScenarios scenarios, ScenarioVersions versions, ItemAuthors authors) {
        this.access = access;
        this.scenarios = scenarios;
        this.versions = versions;
        this.authors = authors;
    }

    /**
     * What is traced.
     *
     * @param version the number of a version of the scenario; null for the scenario as it stands
     */
    public record Request(UUID scenarioId, @Nullable Integer version) {}

    public Answer<Map<Pointer, Entered>> trace(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> until(head, request.version()).map(moment -> authors.of(head, moment)));
    }

    private Answer<Instant> until(ScenarioHead head, @Nullable Integer version) {
        if (version == null) {
            return Answer.of(Instant.MAX);
        }
        return versions.find(head.id(), version)
                .map(found -> Answer.of(found.createdAt()))
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("version", version.toString())));
    }
}
