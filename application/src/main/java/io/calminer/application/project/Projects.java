package io.calminer.application.project;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the projects; those that are deleted are no longer found. */
public interface Projects {

    Optional<Project> find(UUID id);

    void add(Project project);

    /** Replaces a project whose stored revision is one below the given one; false when it is not. */
    boolean replace(Project project);

    /** Whether the project is not private, or the user is a member. */
    boolean isVisible(UUID project, UUID user);

    /**
     * Projects by name.
     *
     * @param slice sorted by name, location, operation_type, state, created_at, updated_at, scenarios; filtered by
     *     name, operation_type, currency, state, commodity
     * @param visibleTo the user whose projects are listed; null for all
     */
    Listing<ProjectOverview> list(Slice slice, @Nullable UUID visibleTo);

    /** Forgets projects, with all that belongs to them, that were deleted before the given moment. */
    int forget(Instant deletedBefore);
}
