package io.calminer.application.project.scenario;

import java.time.Instant;
import java.util.UUID;

/**
 * An immutable copy of a scenario's resolved document.
 *
 * @param number counts from 1 within the scenario
 * @param name what people call it, such as "for the board"
 * @param note why it was made
 * @param hash the input hash, unique within the scenario
 * @param document the whole plan as canonical JSON
 */
public record ScenarioVersion(
        UUID id,
        UUID scenarioId,
        int number,
        String name,
        String note,
        String hash,
        String document,
        Instant createdAt,
        String createdBy) {}
