package io.calminer.application.equipment;

import io.calminer.domain.maintenance.EquipmentUnit;
import java.time.Instant;
import java.util.UUID;

/**
 * A machine that a project keeps.
 *
 * @param unit what it is
 * @param revision grows with each change
 * @param createdBy the name of the user who entered it
 */
public record Equipment(
        UUID id,
        UUID projectId,
        EquipmentUnit unit,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    /** The next revision, with other fields. */
    Equipment with(EquipmentUnit next, Instant now) {
        return new Equipment(id, projectId, next, revision + 1, createdAt, createdBy, now);
    }
}
