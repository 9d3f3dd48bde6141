package io.calminer.application.account.session;

import io.calminer.application.account.Access;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Lists the caller's open sessions, the newest first. */
public final class ListSessions {

    private final Access access;
    private final Sessions sessions;
    private final Clock clock;

    public ListSessions(Access access, Sessions sessions, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.clock = clock;
    }

    public List<Session> list() {
        var user = Objects.requireNonNull(access.require().userId());
        return sessions.ofUser(user).stream()
                .filter(session -> session.isLive(clock.instant()))
                .toList();
    }
}
