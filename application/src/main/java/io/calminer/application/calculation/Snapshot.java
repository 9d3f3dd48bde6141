package io.calminer.application.calculation;

import io.calminer.domain.document.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator was asked and what it answered; it never changes.
 *
 * @param scenarioId the scenario that it belongs to; null where it belongs to the project alone
 * @param notes why it was kept; may be empty
 * @param input the request, without the fields that say where to keep it
 * @param result the answer
 * @param createdBy the name of the user
 */
public record Snapshot(
        UUID id,
        Calculator calculator,
        UUID projectId,
        @Nullable UUID scenarioId,
        String notes,
        JsonValue.JsonObject input,
        JsonValue.JsonObject result,
        Instant createdAt,
        String createdBy) {}
