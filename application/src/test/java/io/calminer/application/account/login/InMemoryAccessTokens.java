package io.calminer.application.account.login;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it issued instead of signing it. */
public final class InMemoryAccessTokens implements AccessTokens {

    private final Map<String, Claims> issued = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryAccessTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String issue(Claims claims) {
        String token = "access-" + issued.size();
        issued.put(token, claims);
        return token;
    }

    @Override
    public Optional<Claims> verify(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(claims -> clock.instant().isBefore(claims.expiresAt()));
    }
}
