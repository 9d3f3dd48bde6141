package io.calminer.application.repeat;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import java.util.Objects;
import java.util.UUID;

/** Keeps the answer of a request, so that the same request gets it again. */
public final class KeepAnswer {

    private final Access access;
    private final UnitOfWork work;
    private final RequestKeys keys;

    public KeepAnswer(Access access, UnitOfWork work, RequestKeys keys) {
        this.access = access;
        this.work = work;
        this.keys = keys;
    }

    /** The key that the request took, and its answer. */
    public record Request(String key, KeptAnswer answer) {}

    public boolean keep(Request request) {
        UUID user = Objects.requireNonNull(access.require().userId());
        return work.inTransaction(() -> {
            keys.answer(user, request.key(), request.answer());
            return true;
        });
    }
}
