package io.calminer.application.account.login;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.user.PasswordHashes;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for whoever knows a user's password.
 *
 * <p>An unknown name, a wrong password and a deactivated account give the same answer after the same time; whoever
 * guesses is slowed down by {@link GuessBrake}.
 */
public final class LogIn {

    private static final Duration PAGES = Duration.ofHours(12);
    private static final Duration API = Duration.ofDays(30);

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final GuessBrake brake;
    private final TokenIssue tokens;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public LogIn(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            GuessBrake brake,
            TokenIssue tokens,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.hashes = hashes;
        this.brake = brake;
        this.tokens = tokens;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The name and password of a user.
     *
     * @param kind what the session is for
     * @param agent what the client calls itself
     */
    public record Request(String username, String password, Session.Kind kind, String agent) {

        @Override
        public String toString() {
            return "Request[" + username + ", " + kind + "]";
        }
    }

    /**
     * An open session.
     *
     * @param tokens for the API only; null for pages
     */
    public record LoggedIn(
            User user, Session session, @Nullable Tokens tokens) {}

    public Answer<LoggedIn> logIn(Request request) {
        Caller caller = access.open("whoever logs in is not logged in yet");
        Duration wait = brake.waitFor(request.username(), caller.address());
        if (!wait.isZero()) {
            return Answer.refuse(new Answer.TooMany(wait));
        }
        UUID attempt = ids.next();
        work.inTransaction(() -> {
            brake.begin(attempt, request.username(), caller.address());
            return attempt;
        });
        Optional<User> found = users.findByUsername(request.username());
        String hash = found.flatMap(user -> users.passwordHash(user.id())).orElseGet(hashes::decoy);
        boolean proven = hashes.verify(request.password(), hash)
                && found.isPresent()
                && found.get().active();
        return proven
                ? work.inTransaction(() -> open(caller, request, attempt, found.get(), hash))
                : work.inTransaction(() -> refuse(caller, request));
    }

    private Answer<LoggedIn> open(Caller caller, Request request, UUID attempt, User user, String hash) {
        Instant now = clock.instant();
        brake.succeeded(attempt);
        if (hashes.isWeak(hash)) {
            users.setPasswordHash(user.id(), hashes.hash(request.password()));
        }
        Duration life = request.kind() == Session.Kind.PAGES ? PAGES : API;
        Session session = new Session(
                ids.next(),
                user.id(),
                request.kind(),
                now,
                now,
                now.plus(life),
                null,
                caller.address(),
                agent(request));
        sessions.add(session);
        Tokens pair = request.kind() == Session.Kind.API ? tokens.issue(user, session) : null;
        journal.write(as(user, session, caller), "login.succeed", "session", session.id(), null);
        return Answer.of(new LoggedIn(user, session, pair));
    }

    private Answer<LoggedIn> refuse(Caller caller, Request request) {
        String claimed = request.username().strip();
        String name = claimed.length() <= 128 ? claimed : claimed.substring(0, 128);
        journal.write(
                caller,
                "login.refuse",
                "user",
                name,
                null,
                null,
                Facts.of("username", name).object());
        return Answer.refuse(new Answer.Unproven());
    }

    static Caller as(User user, Session session, Caller caller) {
        return new Caller(
                user.id(), user.username(), user.roles(), caller.address(), session.id(), user.mustChangePassword());
    }

    private static String agent(Request request) {
        return request.agent().length() <= 200
                ? request.agent()
                : request.agent().substring(0, 200);
    }
}
