package io.calminer.application.repeat;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins a request under a key, or gives the answer that it got before.
 *
 * <p>Of two that come at the same moment one begins, and the other is told that it is still carried out. An answer is
 * kept for 24 hours. A key whose request never ended, since its server was lost, is free after five minutes.
 */
public final class TakeKey {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 200;

    private final Access access;
    private final UnitOfWork work;
    private final RequestKeys keys;
    private final Clock clock;

    public TakeKey(Access access, UnitOfWork work, RequestKeys keys, Clock clock) {
        this.access = access;
        this.work = work;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The key that the client sent.
     *
     * @param fingerprint equal for equal requests only
     */
    public record Request(String key, String fingerprint) {}

    /** The answer that the request got before; empty when it begins now. */
    public Answer<Optional<KeptAnswer>> take(Request request) {
        UUID user = Objects.requireNonNull(access.require().userId());
        if (request.key().isBlank() || request.key().length() > LONGEST_KEY) {
            return invalid(
                    RequestRule.REQUEST_KEY_LENGTH, LONGEST_KEY, request.key().length());
        }
        Instant now = clock.instant();
        return work.inTransaction(() -> {
            keys.forget(now.minus(KEPT), now.minus(LONGEST_REQUEST));
            RequestKey wanted = new RequestKey(user, request.key(), request.fingerprint(), now, null);
            return keys.add(wanted) ? Answer.of(Optional.empty()) : known(wanted);
        });
    }

    private Answer<Optional<KeptAnswer>> known(RequestKey wanted) {
        Optional<RequestKey> first = keys.find(wanted.userId(), wanted.key());
        if (first.isPresent() && !first.get().fingerprint().equals(wanted.fingerprint())) {
            return invalid(RequestRule.REQUEST_KEY_TAKEN, wanted.key());
        }
        KeptAnswer answer = first.map(RequestKey::answer).orElse(null);
        return answer == null
                ? Answer.refuse(
                        new Answer.Locked("request", "still being carried out", "Maybe send it again in a second."))
                : Answer.of(Optional.of(answer));
    }

    private static Answer<Optional<KeptAnswer>> invalid(RequestRule rule, Object... values) {
        Pointer at = Pointer.ROOT.child("Idempotency-Key");
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(rule, at, null, values))));
    }
}
