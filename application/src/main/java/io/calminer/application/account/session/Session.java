package io.calminer.application.account.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login: a browser's session, or a family of refresh tokens of the API.
 *
 * @param expiresAt when it ends at the latest
 * @param endedAt when it was ended before; null while it runs
 * @param address where the login came from
 * @param agent what the client called itself
 */
public record Session(
        UUID id,
        UUID userId,
        Kind kind,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        String address,
        String agent) {

    /** What the login is used for. */
    public enum Kind {
        /** The pages, by a cookie of the server. */
        PAGES,
        /** The API, by tokens. */
        API
    }

    public boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
