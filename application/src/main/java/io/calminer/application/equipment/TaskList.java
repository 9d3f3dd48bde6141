package io.calminer.application.equipment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the tasks of machines. */
public interface TaskList {

    Optional<KeptTask> find(UUID id);

    /** The tasks of a machine by name. */
    List<KeptTask> ofUnit(UUID equipment);

    /**
     * The tasks of all machines that are in use, by project, unit and name.
     *
     * @param project the project; null for all
     * @param viewer the user whose projects are looked at; null for all
     */
    List<KeptTask> ofAll(@Nullable UUID project, @Nullable UUID viewer);

    void add(KeptTask task);

    /** Replaces a task whose stored revision is one below the given one; false when it is not. */
    boolean replace(KeptTask task);

    void remove(UUID id);
}
