package io.calminer.application.repeat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port to the keys of requests and the answers that are given again. */
public interface RequestKeys {

    /** Adds a key without an answer; false when the user has it already, also when another transaction adds it now. */
    boolean add(RequestKey key);

    Optional<RequestKey> find(UUID userId, String key);

    /** Keeps the answer of a request. */
    void answer(UUID userId, String key, KeptAnswer answer);

    void remove(UUID userId, String key);

    /** Forgets answered keys that were taken before one moment, and unanswered ones from before another. */
    int forget(Instant answeredBefore, Instant unansweredBefore);
}
