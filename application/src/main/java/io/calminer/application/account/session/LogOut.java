package io.calminer.application.account.session;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.UUID;

/** Ends the caller's session; tokens of it no longer work. */
public final class LogOut {

    private final Access access;
    private final UnitOfWork work;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    public LogOut(Access access, UnitOfWork work, Sessions sessions, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Ends the session; false when the caller has none, as with a personal access token. */
    public boolean logOut() {
        Caller caller = access.require();
        UUID session = caller.sessionId();
        if (session == null) {
            return false;
        }
        return work.inTransaction(() -> {
            sessions.end(session, clock.instant(), "logged out");
            journal.write(caller, "login.end", "session", session, null);
            return true;
        });
    }
}
