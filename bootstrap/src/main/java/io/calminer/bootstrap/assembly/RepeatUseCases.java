package io.calminer.bootstrap.assembly;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.repeat.FreeKey;
import io.calminer.application.repeat.KeepAnswer;
import io.calminer.application.repeat.RequestKeys;
import io.calminer.application.repeat.TakeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Requests that a client sends again. */
@ApplicationScoped
class RepeatUseCases {

    @Produces
    @Singleton
    TakeKey takeKey(Access access, UnitOfWork work, RequestKeys keys, Clock clock) {
        return new TakeKey(access, work, keys, clock);
    }

    @Produces
    @Singleton
    KeepAnswer keepAnswer(Access access, UnitOfWork work, RequestKeys keys) {
        return new KeepAnswer(access, work, keys);
    }

    @Produces
    @Singleton
    FreeKey freeKey(Access access, UnitOfWork work, RequestKeys keys) {
        return new FreeKey(access, work, keys);
    }
}
