package io.calminer.web.account;

import io.calminer.application.account.Role;
import io.calminer.application.account.user.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account in answers: its roles in order, never its password. */
record UserJson(
        UUID id,
        String username,
        String email,
        List<Role> roles,
        boolean active,
        boolean mustChangePassword,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    static UserJson of(User user) {
        return new UserJson(
                user.id(),
                user.username(),
                user.email(),
                user.roles().stream().sorted().toList(),
                user.active(),
                user.mustChangePassword(),
                user.revision(),
                user.createdAt(),
                user.updatedAt());
    }
}
