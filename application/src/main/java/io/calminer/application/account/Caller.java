package io.calminer.application.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and from where: the actor of the audit trail.
 *
 * @param userId the user; null when nobody is logged in
 * @param username the user's name; "anonymous" when nobody is logged in, "system" for the server itself
 * @param roles what the user may do here, already narrowed by the scope of a token
 * @param address the network address of the request; empty inside the server
 * @param sessionId the session that proves it; null with a personal access token and when nobody is logged in
 * @param mustChangePassword whether only a new password may be set
 */
public record Caller(
        @Nullable UUID userId,
        String username,
        Set<Role> roles,
        String address,
        @Nullable UUID sessionId,
        boolean mustChangePassword) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not logged in. */
    public static Caller anonymous(String address) {
        return new Caller(null, "anonymous", Set.of(), address, null, false);
    }

    /** The server itself: start-up, workers, the command line on the server's machine. */
    public static Caller system() {
        return new Caller(null, "system", Set.of(Role.ADMIN), "", null, false);
    }

    public boolean isLoggedIn() {
        return userId != null;
    }

    public boolean has(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }
}
