package io.calminer.persistence.equipment;

import io.calminer.application.equipment.LogLine;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "maintenance_log")
@SuppressWarnings("NullAway.Init")
class MaintenanceLogRow {

    @Id
    UUID id;

    @Column(name = "equipment_id")
    UUID equipmentId;

    @Column(name = "happened_on")
    LocalDate happenedOn;

    double meter;
    String kind;
    String component;
    double downtime;
    double cost;
    String description;
    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    protected MaintenanceLogRow() {}

    static MaintenanceLogRow of(LogLine line) {
        MaintenanceLogRow row = new MaintenanceLogRow();
        row.id = line.id();
        row.equipmentId = line.equipmentId();
        row.createdAt = Columns.time(line.createdAt());
        row.createdBy = line.createdBy();
        row.take(line);
        return row;
    }

    /** Takes over what can change. */
    void take(LogLine line) {
        LogEntry entry = line.entry();
        happenedOn = entry.date();
        meter = entry.meter();
        kind = entry.kind().text();
        component = entry.component();
        downtime = entry.downtime();
        cost = entry.cost();
        description = entry.description();
        revision = line.revision();
        updatedAt = Columns.time(line.updatedAt());
    }
}
