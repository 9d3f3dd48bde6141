package io.calminer.persistence.equipment;

import io.calminer.application.equipment.LogImport;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;

@Entity
@Table(name = "maintenance_import")
@SuppressWarnings("NullAway.Init")
class MaintenanceImportRow {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    String text;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    protected MaintenanceImportRow() {}

    static MaintenanceImportRow of(LogImport waiting) {
        MaintenanceImportRow row = new MaintenanceImportRow();
        row.id = waiting.id();
        row.projectId = waiting.projectId();
        row.text = waiting.text();
        row.createdAt = Columns.time(waiting.createdAt());
        row.createdBy = waiting.createdBy();
        return row;
    }

    LogImport toDomain() {
        return new LogImport(id, projectId, text, createdAt.toInstant(), createdBy);
    }
}
