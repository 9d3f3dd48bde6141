package io.calminer.persistence.audit;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.audit.AuditEntry;
import io.calminer.application.audit.AuditTrail;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class JpaAuditTrail implements AuditTrail {

    private static final Map<String, String> COLUMNS = Map.of(
            "at", "at",
            "actor", "actor",
            "action", "action",
            "subject", "subject",
            "subject_id", "subject_id",
            "project_id", "project_id");

    private final JpaUnitOfWork work;

    public JpaAuditTrail(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void append(AuditEntry entry) {
        work.with(entities -> {
            entities.persist(AuditEntryRow.of(entry));
            return entry;
        });
    }

    @Override
    public Listing<AuditEntry> list(Slice slice) {
        JpaList list = new JpaList(
                "id, at, actor_id, actor, address, action, subject, subject_id, project_id, before, after",
                "audit_entry",
                "at DESC, id DESC",
                COLUMNS);
        return work.with(entities -> list.read(entities, slice, JpaAuditTrail::entry));
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                Columns.id(row[0]),
                Columns.instant(row[1]),
                Columns.optionalId(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.text(row[5]),
                Columns.text(row[6]),
                Columns.text(row[7]),
                Columns.optionalId(row[8]),
                json(row[9]),
                json(row[10]));
    }

    private static @Nullable JsonValue json(@Nullable Object column) {
        return column == null ? null : JsonDocument.parse(column.toString()).root();
    }
}
