package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.item.ItemAuthors.Entered;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tells for every item of a scenario who entered it as it stands, and when. */
public final class TraceItems {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ItemAuthors authors;

    public TraceItems(Access access, VisibleScenarios scenarios, ItemAuthors authors) {
        this.access = access;
        this.scenarios = scenarios;
        this.authors = authors;
    }

    public Answer<Map<Pointer, Entered>> trace(UUID scenarioId) {
        access.require(Role.VIEWER);
        return scenarios.find(Role.VIEWER, scenarioId).map(head -> authors.of(head, Instant.MAX));
    }
}
