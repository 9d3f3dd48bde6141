package io.calminer.application.account.login;

import io.calminer.application.account.session.Session;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Issues pairs of access and refresh tokens of a session. */
public final class TokenIssue {

    private static final Duration ACCESS = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Secrets secrets;
    private final Clock clock;

    private TokenIssue(Sessions sessions, AccessTokens accessTokens, Secrets secrets, Clock clock) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    public static TokenIssue of(Sessions sessions, AccessTokens accessTokens, Secrets secrets, Clock clock) {
        return new TokenIssue(sessions, accessTokens, secrets, clock);
    }

    Tokens issue(User user, Session session) {
        Instant now = clock.instant();
        String refresh = secrets.next();
        sessions.addRefreshToken(new Sessions.RefreshToken(Secrets.hash(refresh), session.id(), now, null));
        String access = accessTokens.issue(new AccessTokens.Claims(user.id(), session.id(), now, now.plus(ACCESS)));
        return new Tokens(access, ACCESS, refresh, user.mustChangePassword());
    }
}
