package io.calminer.persistence.account;

import io.calminer.application.account.Role;
import io.calminer.application.account.token.PersonalToken;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "personal_token")
@SuppressWarnings("NullAway.Init")
class PersonalTokenRow {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    String name;
    String scope;
    String hash;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "expires_at")
    Timestamp expiresAt;

    @Column(name = "last_used_at")
    @Nullable Timestamp lastUsedAt;

    protected PersonalTokenRow() {}

    static PersonalTokenRow of(PersonalToken token, String hash) {
        PersonalTokenRow row = new PersonalTokenRow();
        row.id = token.id();
        row.userId = token.userId();
        row.name = token.name();
        row.scope = token.scope().text();
        row.hash = hash;
        row.createdAt = Columns.time(token.createdAt());
        row.expiresAt = Columns.time(token.expiresAt());
        row.lastUsedAt = Columns.optionalTime(token.lastUsedAt());
        return row;
    }

    PersonalToken toDomain() {
        return new PersonalToken(
                id,
                userId,
                name,
                Role.find(scope).orElseThrow(),
                createdAt.toInstant(),
                expiresAt.toInstant(),
                Columns.optionalInstant(lastUsedAt));
    }
}
