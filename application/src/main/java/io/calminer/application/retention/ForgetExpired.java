package io.calminer.application.retention;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.account.login.LoginAttempts;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Forgets what has been kept long enough: projects 30 days after they were deleted, sessions with their tokens 30 days
 * after they expired, attempts to log in after 31 days.
 *
 * <p>Each kind is a transaction of its own, so that one which fails does not keep the others.
 */
public final class ForgetExpired {

    private static final Duration DELETED_PROJECTS = Duration.ofDays(30);
    private static final Duration ENDED_SESSIONS = Duration.ofDays(30);
    // an address counts as known for 30 days
    private static final Duration LOGIN_ATTEMPTS = Duration.ofDays(31);

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final Sessions sessions;
    private final LoginAttempts attempts;
    private final Clock clock;

    public ForgetExpired(
            Access access, UnitOfWork work, Projects projects, Sessions sessions, LoginAttempts attempts, Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Gives how many of each kind were forgotten. */
    public Map<String, Integer> forget() {
        access.require(Role.ADMIN);
        Map<String, Integer> forgotten = new LinkedHashMap<>();
        forgotten.put("projects", before(DELETED_PROJECTS, projects::forget));
        forgotten.put("sessions", before(ENDED_SESSIONS, sessions::forget));
        forgotten.put("login attempts", before(LOGIN_ATTEMPTS, attempts::forget));
        return forgotten;
    }

    private int before(Duration kept, ToIntFunction<Instant> forget) {
        Instant end = clock.instant().minus(kept);
        return work.inTransaction(() -> forget.applyAsInt(end));
    }
}
