package io.calminer.application.project.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port to the versions of scenarios, which are never changed. */
public interface ScenarioVersions {

    /** A version without its document. */
    record Summary(
            UUID id,
            UUID scenarioId,
            int number,
            String name,
            String note,
            String hash,
            Instant createdAt,
            String createdBy) {}

    /** Adds a version; its scenario is held for update, so that the number and the hash are free. */
    void add(ScenarioVersion version);

    Optional<ScenarioVersion> find(UUID id);

    Optional<ScenarioVersion> find(UUID scenarioId, int number);

    Optional<ScenarioVersion> findByHash(UUID scenarioId, String hash);

    /** The highest number of a scenario's versions; 0 when there is none. */
    int last(UUID scenarioId);

    /** The versions of a scenario, the newest first. */
    List<Summary> list(UUID scenarioId);
}
