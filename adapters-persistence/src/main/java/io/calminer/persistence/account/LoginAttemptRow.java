package io.calminer.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;

@Entity
@Table(name = "login_attempt")
@SuppressWarnings("NullAway.Init")
class LoginAttemptRow {

    @Id
    UUID id;

    String username;
    String address;
    Timestamp at;
    boolean succeeded;

    protected LoginAttemptRow() {}

    static LoginAttemptRow of(UUID id, String username, String address, Timestamp at) {
        LoginAttemptRow row = new LoginAttemptRow();
        row.id = id;
        row.username = username;
        row.address = address;
        row.at = at;
        return row;
    }
}
