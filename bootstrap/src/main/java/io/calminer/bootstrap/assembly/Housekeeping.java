package io.calminer.bootstrap.assembly;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.login.LoginAttempts;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.project.Projects;
import io.calminer.application.retention.ForgetExpired;
import io.calminer.web.security.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets every hour what has been kept long enough. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long FIRST_MINUTES = 5;
    private static final long MINUTES = 60;

    @Resource
    @SuppressWarnings("NullAway.Init") // the server sets it
    private ManagedScheduledExecutorService executor;

    private @Nullable Future<?> rounds;

    @Produces
    @Singleton
    ForgetExpired forgetExpired(
            Access access, UnitOfWork work, Projects projects, Sessions sessions, LoginAttempts attempts, Clock clock) {
        return new ForgetExpired(access, work, projects, sessions, attempts, clock);
    }

    void begin(@Observes Startup event, Callers callers, ForgetExpired forget) {
        Runnable round = () -> callers.as(Caller.system(), () -> tidy(forget));
        rounds = executor.scheduleAtFixedRate(round, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private static boolean tidy(ForgetExpired forget) {
        try {
            Map<String, Integer> forgotten = forget.forget();
            if (forgotten.values().stream().anyMatch(count -> count > 0)) {
                LOG.info(() -> "Forgotten, since they were kept long enough: " + forgotten);
            }
            return true;
        } catch (RuntimeException failed) {
            // thrown on, it would end all further rounds
            LOG.log(
                    Level.WARNING,
                    "What was kept long enough could not be forgotten; the next round tries again",
                    failed);
            return false;
        }
    }

    void end(@Observes Shutdown event) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
