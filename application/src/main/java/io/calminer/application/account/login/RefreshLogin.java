package io.calminer.application.account.login;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Exchanges a refresh token for the next pair of tokens.
 *
 * <p>Each token works once. One that comes again was stolen, or its owner's was: the whole session ends.
 */
public final class RefreshLogin {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final TokenIssue tokens;
    private final Journal journal;
    private final Clock clock;

    public RefreshLogin(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            TokenIssue tokens,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.journal = journal;
        this.clock = clock;
    }

    /** The refresh token of the last pair. */
    public record Request(String refreshToken) {
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    public Answer<Tokens> refresh(Request request) {
        Caller caller = access.open("the token itself proves the session");
        String hash = Secrets.hash(request.refreshToken());
        return work.inTransaction(() -> exchange(caller, hash));
    }

    private Answer<Tokens> exchange(Caller caller, String hash) {
        Instant now = clock.instant();
        Optional<Sessions.RefreshToken> token = sessions.findRefreshTokenForUpdate(hash);
        Optional<Session> session = token.flatMap(found -> sessions.find(found.sessionId()));
        Optional<User> user = session.flatMap(found -> users.find(found.userId()));
        if (token.isEmpty() || session.isEmpty() || user.isEmpty()) {
            return Answer.refuse(new Answer.Unproven());
        }
        Caller owner = LogIn.as(user.get(), session.get(), caller);
        if (token.get().usedAt() != null) {
            sessions.end(session.get().id(), now, "refresh token used twice");
            journal.write(owner, "login.token_reused", "session", session.get().id(), null);
            return Answer.refuse(new Answer.Unproven());
        }
        if (!session.get().isLive(now) || !user.get().active()) {
            return Answer.refuse(new Answer.Unproven());
        }
        sessions.markUsed(hash, now);
        sessions.touch(session.get().id(), now);
        return Answer.of(tokens.issue(user.get(), session.get()));
    }
}
