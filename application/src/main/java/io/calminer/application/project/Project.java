package io.calminer.application.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mine, or a study of one, with its scenarios.
 *
 * @param operationType such as "open pit" or "underground"
 * @param currency the code of the currency that new scenarios use
 * @param commodities what is mined, such as copper
 * @param isPrivate whether only members and administrators see it
 * @param members users who see it when it is private
 * @param revision grows with each change
 * @param createdBy the name of the user who created it
 * @param deletedAt when it was deleted; it is kept for 30 days; null while it is not
 */
public record Project(
        UUID id,
        String name,
        String location,
        String operationType,
        String description,
        String currency,
        List<String> commodities,
        boolean isPrivate,
        Set<UUID> members,
        State state,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    public Project {
        commodities = List.copyOf(commodities);
        members = Set.copyOf(members);
    }

    /** What may still be done with it. */
    public enum State {
        /** Everything. */
        ACTIVE,
        /** It is only read. */
        ARCHIVED,
        /** It is gone for everybody, and forgotten after 30 days. */
        DELETED
    }

    /** The next revision, in another state. */
    Project in(State next, Instant now) {
        return new Project(
                id,
                name,
                location,
                operationType,
                description,
                currency,
                commodities,
                isPrivate,
                members,
                next,
                revision + 1,
                createdAt,
                createdBy,
                now,
                next == State.DELETED ? now : null);
    }
}
