package io.calminer.application.account.session;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Ends one of the caller's sessions, or as an administrator anybody's. */
public final class EndSession {

    private final Access access;
    private final UnitOfWork work;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    public EndSession(Access access, UnitOfWork work, Sessions sessions, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    public Answer<Session> end(UUID id) {
        Caller caller = access.require();
        return work.inTransaction(() -> {
            Optional<Session> session =
                    sessions.find(id).filter(found -> found.userId().equals(caller.userId()) || caller.has(Role.ADMIN));
            if (session.isEmpty()) {
                return Answer.refuse(new Answer.NotFound("session", id.toString()));
            }
            sessions.end(id, clock.instant(), "ended");
            journal.write(caller, "login.end", "session", id, null);
            return Answer.of(sessions.find(id).orElseThrow());
        });
    }
}
