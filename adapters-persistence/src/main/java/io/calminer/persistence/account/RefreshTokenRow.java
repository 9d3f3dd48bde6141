package io.calminer.persistence.account;

import io.calminer.application.account.session.Sessions;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "refresh_token")
@SuppressWarnings("NullAway.Init")
class RefreshTokenRow {

    @Id
    String hash;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "issued_at")
    Timestamp issuedAt;

    @Column(name = "used_at")
    @Nullable Timestamp usedAt;

    protected RefreshTokenRow() {}

    static RefreshTokenRow of(Sessions.RefreshToken token) {
        RefreshTokenRow row = new RefreshTokenRow();
        row.hash = token.hash();
        row.sessionId = token.sessionId();
        row.issuedAt = Columns.time(token.issuedAt());
        row.usedAt = Columns.optionalTime(token.usedAt());
        return row;
    }

    Sessions.RefreshToken toDomain() {
        return new Sessions.RefreshToken(hash, sessionId, issuedAt.toInstant(), Columns.optionalInstant(usedAt));
    }
}
