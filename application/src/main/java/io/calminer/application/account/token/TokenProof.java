package io.calminer.application.account.token;

import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a personal access token into the caller it stands for. */
public final class TokenProof {

    /** What every personal access token begins with, so that leaks can be searched for. */
    static final String PREFIX = "cmpat_";

    private final PersonalTokens tokens;
    private final Users users;
    private final Clock clock;

    private TokenProof(PersonalTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    public static TokenProof of(PersonalTokens tokens, Users users, Clock clock) {
        return new TokenProof(tokens, users, clock);
    }

    public static boolean isPersonal(String token) {
        return token.startsWith(PREFIX);
    }

    /** The owner, with roles no higher than the token's scope; empty when the token is unknown or has expired. */
    public Optional<Caller> caller(String token, String address) {
        Instant now = clock.instant();
        return tokens.findByHash(Secrets.hash(token))
                .filter(found -> now.isBefore(found.expiresAt()))
                .flatMap(found -> users.find(found.userId())
                        .filter(User::active)
                        .map(user -> new Caller(
                                user.id(),
                                user.username(),
                                narrowed(user.roles(), found.scope()),
                                address,
                                null,
                                user.mustChangePassword())));
    }

    private static Set<Role> narrowed(Set<Role> roles, Role scope) {
        return roles.stream().map(role -> scope.includes(role) ? role : scope).collect(Collectors.toSet());
    }
}
