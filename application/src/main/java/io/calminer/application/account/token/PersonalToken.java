package io.calminer.application.account.token;

import io.calminer.application.account.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts for a user; the token itself is not kept.
 *
 * @param name what the owner calls it
 * @param scope the highest role that the program may use, never more than the owner's
 * @param lastUsedAt when it was last used, to the hour; null when never
 */
public record PersonalToken(
        UUID id,
        UUID userId,
        String name,
        Role scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
