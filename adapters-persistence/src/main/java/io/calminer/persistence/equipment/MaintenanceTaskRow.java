package io.calminer.persistence.equipment;

import io.calminer.application.equipment.KeptTask;
import io.calminer.domain.maintenance.MaintenanceTask;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "maintenance_task")
@SuppressWarnings("NullAway.Init")
class MaintenanceTaskRow {

    @Id
    UUID id;

    @Column(name = "equipment_id")
    UUID equipmentId;

    String name;
    String component;
    String every;

    @Nullable Double repeats;

    String measure;

    @Column(name = "due_at")
    @Nullable Double dueAt;

    @Nullable Double measured;

    double duration;
    double cost;
    String description;
    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    protected MaintenanceTaskRow() {}

    static MaintenanceTaskRow of(KeptTask kept) {
        MaintenanceTaskRow row = new MaintenanceTaskRow();
        row.id = kept.id();
        row.equipmentId = kept.equipmentId();
        row.createdAt = Columns.time(kept.createdAt());
        row.createdBy = kept.createdBy();
        row.take(kept);
        return row;
    }

    /** Takes over what can change. */
    void take(KeptTask kept) {
        MaintenanceTask task = kept.task();
        name = task.name();
        component = task.component();
        every = task.every().text();
        repeats = Columns.finite(task.interval());
        measure = task.measure();
        dueAt = Columns.finite(task.limit());
        measured = Columns.finite(task.measured());
        duration = task.duration();
        cost = task.cost();
        description = task.description();
        revision = kept.revision();
        updatedAt = Columns.time(kept.updatedAt());
    }
}
