package io.calminer.application.repeat;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import java.util.Objects;
import java.util.UUID;

/** Gives the key of a request back that was refused and changed nothing: the corrected request may use it. */
public final class FreeKey {

    private final Access access;
    private final UnitOfWork work;
    private final RequestKeys keys;

    public FreeKey(Access access, UnitOfWork work, RequestKeys keys) {
        this.access = access;
        this.work = work;
        this.keys = keys;
    }

    public boolean free(String key) {
        UUID user = Objects.requireNonNull(access.require().userId());
        return work.inTransaction(() -> {
            keys.remove(user, key);
            return true;
        });
    }
}
