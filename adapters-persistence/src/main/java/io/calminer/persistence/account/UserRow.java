package io.calminer.persistence.account;

import io.calminer.application.account.Role;
import io.calminer.application.account.user.User;
import io.calminer.persistence.Columns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "app_user")
@SuppressWarnings("NullAway.Init")
class UserRow {

    @Id
    UUID id;

    String username;
    String email;

    @Column(name = "password_hash")
    String passwordHash;

    boolean active;

    @Column(name = "must_change_password")
    boolean mustChangePassword;

    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    Set<String> roles = new HashSet<>();

    protected UserRow() {}

    static UserRow of(User user, String passwordHash) {
        UserRow row = new UserRow();
        row.id = user.id();
        row.createdAt = Columns.time(user.createdAt());
        row.passwordHash = passwordHash;
        row.take(user);
        return row;
    }

    /** Takes over what can change. */
    void take(User user) {
        username = user.username();
        email = user.email();
        active = user.active();
        mustChangePassword = user.mustChangePassword();
        revision = user.revision();
        updatedAt = Columns.time(user.updatedAt());
        roles.clear();
        user.roles().forEach(role -> roles.add(role.text()));
    }

    User toDomain() {
        Set<Role> held =
                roles.stream().map(role -> Role.find(role).orElseThrow()).collect(Collectors.toSet());
        return new User(
                id,
                username,
                email,
                held,
                active,
                mustChangePassword,
                revision,
                createdAt.toInstant(),
                updatedAt.toInstant());
    }
}
