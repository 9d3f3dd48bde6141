package io.calminer.application.equipment;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the maintenance logs. */
public interface LogBook {

    Optional<LogLine> find(UUID id);

    /** All entries of a machine in the order of time. */
    List<LogLine> ofUnit(UUID equipment);

    /** All entries of a project's machines in the order of time. */
    List<LogLine> ofProject(UUID project);

    void add(List<LogLine> lines);

    /** Replaces an entry whose stored revision is one below the given one; false when it is not. */
    boolean replace(LogLine line);

    void remove(UUID id);

    /**
     * Entries, the newest first.
     *
     * @param slice sorted by date, meter, kind, unit, component, downtime, cost; filtered by project_id, equipment_id, unit,
     *     fleet, kind, component
     * @param viewer the user whose projects are looked at; null for all
     */
    Listing<LogLine> list(Slice slice, @Nullable UUID viewer);
}
