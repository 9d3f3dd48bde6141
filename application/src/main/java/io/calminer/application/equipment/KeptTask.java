package io.calminer.application.equipment;

import io.calminer.domain.maintenance.MaintenanceTask;
import java.time.Instant;
import java.util.UUID;

/**
 * A task of a machine, as it is kept.
 *
 * @param unit the code of the machine
 * @param revision grows with each change
 * @param createdBy the name of the user who entered it
 */
public record KeptTask(
        UUID id,
        UUID projectId,
        UUID equipmentId,
        String unit,
        MaintenanceTask task,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    /** The next revision, with other fields. */
    KeptTask with(MaintenanceTask next, Instant now) {
        return new KeptTask(id, projectId, equipmentId, unit, next, revision + 1, createdAt, createdBy, now);
    }
}
