package io.calminer.application.account.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port to personal access tokens, found by their hash. */
public interface PersonalTokens {

    void add(PersonalToken token, String hash);

    Optional<PersonalToken> findByHash(String hash);

    Optional<PersonalToken> find(UUID id);

    /** The tokens of a user, the newest first. */
    List<PersonalToken> ofUser(UUID userId);

    void touch(UUID id, Instant usedAt);

    void remove(UUID id);
}
