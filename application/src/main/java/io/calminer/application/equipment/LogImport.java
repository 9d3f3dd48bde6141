package io.calminer.application.equipment;

import java.time.Instant;
import java.util.UUID;

/**
 * A log that was looked at and waits to be imported.
 *
 * @param text the table as it was sent
 */
public record LogImport(UUID id, UUID projectId, String text, Instant createdAt, String createdBy) {}
