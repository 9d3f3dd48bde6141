package io.calminer.application.account.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to logins and their refresh tokens, of which only hashes are kept. */
public interface Sessions {

    /**
     * A refresh token.
     *
     * @param usedAt when it was exchanged for the next one; null while it may be
     */
    record RefreshToken(
            String hash,
            UUID sessionId,
            Instant issuedAt,
            @Nullable Instant usedAt) {}

    void add(Session session);

    Optional<Session> find(UUID id);

    /** The sessions of a user, the newest first. */
    List<Session> ofUser(UUID userId);

    void touch(UUID id, Instant usedAt);

    void end(UUID id, Instant at, String reason);

    void endAll(UUID userId, Instant at, String reason);

    void addRefreshToken(RefreshToken token);

    /** The token of a hash; nobody else can read it for update until the transaction ends. */
    Optional<RefreshToken> findRefreshTokenForUpdate(String hash);

    void markUsed(String hash, Instant at);

    /** Forgets sessions, with their tokens, that expired before the given moment. */
    int forget(Instant expiredBefore);
}
