package io.calminer.application.project.draft;

import java.util.Optional;
import java.util.UUID;

/** Port to what people are changing; each user has at most one draft of a scenario. */
public interface Drafts {

    Optional<Draft> find(UUID scenarioId, UUID userId);

    /** The draft, which nobody else can read for update until the transaction ends. */
    Optional<Draft> findForUpdate(UUID scenarioId, UUID userId);

    /** Adds the draft, or replaces the one of the same scenario and user. */
    void put(Draft draft);

    void remove(UUID scenarioId, UUID userId);
}
