package io.calminer.application.project.scenario;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port to the heads of scenarios and the rows of their items. */
public interface Scenarios {

    Optional<ScenarioHead> find(UUID id);

    /** The head, which nobody else can read for update until the transaction ends. */
    Optional<ScenarioHead> findForUpdate(UUID id);

    void add(ScenarioHead head, PlanProjection projection);

    /** Replaces a head and all its item rows; the caller holds it for update. */
    void replace(ScenarioHead head, PlanProjection projection);

    /** Replaces what does not change the document; the caller holds it for update. */
    void replace(ScenarioHead head);

    /** The item rows as they stand. */
    PlanProjection projection(UUID id);

    /** The children that move with a scenario: neither pinned nor locked nor archived, by id. */
    List<UUID> followers(UUID id);

    /** Whether the project has a scenario of this name, without regard to case. */
    boolean hasName(UUID projectId, String name);

    /**
     * The scenarios of a project by name, filled by one query.
     *
     * @param slice sorted by name, state, npv, irr, payback, updated_at; filtered by name, state, parent_id
     */
    Listing<ScenarioOverview> list(UUID projectId, Slice slice);
}
