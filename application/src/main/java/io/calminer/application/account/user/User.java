package io.calminer.application.account.user;

import io.calminer.application.account.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person or program with an account; the password's hash is kept apart.
 *
 * @param username the name to log in with, unique without regard to case
 * @param email unique without regard to case
 * @param active whether the user may log in
 * @param mustChangePassword whether the next login only allows a new password
 * @param revision grows with each change
 */
public record User(
        UUID id,
        String username,
        String email,
        Set<Role> roles,
        boolean active,
        boolean mustChangePassword,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }
}
