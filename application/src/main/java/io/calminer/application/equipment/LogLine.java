package io.calminer.application.equipment;

import io.calminer.domain.maintenance.LogEntry;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a maintenance log, as it is kept.
 *
 * @param unit the code of the machine
 * @param fleet the fleet of the machine; empty when it belongs to none
 * @param revision grows with each change
 * @param createdBy the name of the user who entered it
 */
public record LogLine(
        UUID id,
        UUID projectId,
        UUID equipmentId,
        String unit,
        String fleet,
        LogEntry entry,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    /** A new line of the log of a machine. */
    static LogLine of(UUID id, Equipment equipment, LogEntry entry, Instant now, String author) {
        return new LogLine(
                id,
                equipment.projectId(),
                equipment.id(),
                equipment.unit().code(),
                equipment.unit().fleet(),
                entry,
                1,
                now,
                author,
                now);
    }

    /** The next revision, with other fields. */
    LogLine with(LogEntry next, Instant now) {
        return new LogLine(id, projectId, equipmentId, unit, fleet, next, revision + 1, createdAt, createdBy, now);
    }
}
