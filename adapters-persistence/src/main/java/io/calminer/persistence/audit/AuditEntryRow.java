package io.calminer.persistence.audit;

import io.calminer.application.audit.AuditEntry;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init")
class AuditEntryRow {

    @Id
    UUID id;

    Timestamp at;

    @Column(name = "actor_id")
    @Nullable UUID actorId;

    String actor;
    String address;
    String action;
    String subject;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "project_id")
    @Nullable UUID projectId;

    @Nullable String before;

    @Nullable String after;

    protected AuditEntryRow() {}

    static AuditEntryRow of(AuditEntry entry) {
        AuditEntryRow row = new AuditEntryRow();
        row.id = entry.id();
        row.at = Columns.time(entry.at());
        row.actorId = entry.actorId();
        row.actor = entry.actor();
        row.address = entry.address();
        row.action = entry.action();
        row.subject = entry.subject();
        row.subjectId = entry.subjectId();
        row.projectId = entry.projectId();
        row.before = json(entry.before());
        row.after = json(entry.after());
        return row;
    }

    private static @Nullable String json(@Nullable JsonValue value) {
        return value == null ? null : CanonicalJson.write(value);
    }
}
