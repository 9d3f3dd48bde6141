package io.calminer.application.account.login;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.token.PersonalTokens;
import io.calminer.application.account.token.TokenProof;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import java.time.Clock;
import java.util.Optional;

/** Finds out who a bearer token or a session of the pages belongs to. */
public final class Authenticate {

    private final Access access;
    private final Users users;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final TokenProof personalTokens;
    private final Clock clock;

    public Authenticate(
            Access access,
            Users users,
            Sessions sessions,
            AccessTokens accessTokens,
            PersonalTokens personalTokens,
            Clock clock) {
        this.access = access;
        this.users = users;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.personalTokens = TokenProof.of(personalTokens, users, clock);
        this.clock = clock;
    }

    /**
     * What the client sent.
     *
     * @param proof a bearer token, or the id of a session of the pages that the server's cookie stands for
     * @param kind what the proof is used for
     * @param address where the request comes from
     */
    public record Request(String proof, Session.Kind kind, String address) {
        @Override
        public String toString() {
            return "Request[…, " + kind + ", " + address + "]";
        }
    }

    public Answer<Caller> authenticate(Request request) {
        access.open("the proof is looked at here");
        Optional<Caller> caller = TokenProof.isPersonal(request.proof())
                ? personalTokens.caller(request.proof(), request.address())
                : session(request).flatMap(session -> caller(session, request.address()));
        return caller.map(Answer::of).orElseGet(() -> Answer.refuse(new Answer.Unproven()));
    }

    private Optional<Session> session(Request request) {
        Optional<Session> session = request.kind() == Session.Kind.API
                ? accessTokens.verify(request.proof()).flatMap(claims -> sessions.find(claims.sessionId()))
                : Ids.parse(request.proof()).flatMap(sessions::find);
        return session.filter(found -> found.kind() == request.kind() && found.isLive(clock.instant()));
    }

    private Optional<Caller> caller(Session session, String address) {
        return users.find(session.userId())
                .filter(User::active)
                .map(user -> LogIn.as(user, session, Caller.anonymous(address)));
    }
}
