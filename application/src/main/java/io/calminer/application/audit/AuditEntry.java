package io.calminer.application.audit;

import io.calminer.domain.document.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that someone did, or was refused.
 *
 * @param at when
 * @param actorId the user; null when nobody was logged in
 * @param actor the user's name, or the name that was claimed
 * @param address the network address that the request came from; empty inside the server
 * @param action what was done, as kind and verb, such as {@code project.create}
 * @param subject the kind of thing it was done to
 * @param subjectId which one; empty when there is none
 * @param projectId the project it belongs to; null when it belongs to none
 * @param before what changed, as it was; null when nothing was there or nothing changed
 * @param after what changed, as it is now; null when it was removed or nothing changed
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String address,
        String action,
        String subject,
        String subjectId,
        @Nullable UUID projectId,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {}
