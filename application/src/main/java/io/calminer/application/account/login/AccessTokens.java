package io.calminer.application.account.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port to signed tokens that prove a login for some minutes. */
public interface AccessTokens {

    /** What a token says. */
    record Claims(UUID userId, UUID sessionId, Instant issuedAt, Instant expiresAt) {}

    /** A signed token that says this. */
    String issue(Claims claims);

    /** What a token says, when its signature is ours and it has not expired. */
    Optional<Claims> verify(String token);
}
