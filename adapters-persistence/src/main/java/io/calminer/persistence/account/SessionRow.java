package io.calminer.persistence.account;

import io.calminer.application.account.session.Session;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init")
class SessionRow {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    String kind;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "last_used_at")
    Timestamp lastUsedAt;

    @Column(name = "expires_at")
    Timestamp expiresAt;

    @Column(name = "ended_at")
    @Nullable Timestamp endedAt;

    @Column(name = "end_reason")
    @Nullable String endReason;

    String address;
    String agent;

    protected SessionRow() {}

    static SessionRow of(Session session) {
        SessionRow row = new SessionRow();
        row.id = session.id();
        row.userId = session.userId();
        row.kind = session.kind().name().toLowerCase(Locale.ROOT);
        row.createdAt = Columns.time(session.createdAt());
        row.lastUsedAt = Columns.time(session.lastUsedAt());
        row.expiresAt = Columns.time(session.expiresAt());
        row.endedAt = Columns.optionalTime(session.endedAt());
        row.address = session.address();
        row.agent = session.agent();
        return row;
    }

    Session toDomain() {
        return new Session(
                id,
                userId,
                Session.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                createdAt.toInstant(),
                lastUsedAt.toInstant(),
                expiresAt.toInstant(),
                Columns.optionalInstant(endedAt),
                address,
                agent);
    }
}
