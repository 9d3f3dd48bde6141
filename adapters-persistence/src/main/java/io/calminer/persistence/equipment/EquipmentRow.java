package io.calminer.persistence.equipment;

import io.calminer.application.equipment.Equipment;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "equipment")
@SuppressWarnings("NullAway.Init")
class EquipmentRow {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    String code;
    String name;
    String fleet;
    String model;

    @Column(name = "in_service")
    LocalDate inService;

    @Nullable LocalDate retired;

    @Column(name = "start_meter")
    double startMeter;

    @Column(name = "hours_per_day")
    @Nullable Double hoursPerDay;

    String notes;
    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    protected EquipmentRow() {}

    static EquipmentRow of(Equipment equipment) {
        EquipmentRow row = new EquipmentRow();
        row.id = equipment.id();
        row.projectId = equipment.projectId();
        row.createdAt = Columns.time(equipment.createdAt());
        row.createdBy = equipment.createdBy();
        row.take(equipment);
        return row;
    }

    /** Takes over what can change. */
    void take(Equipment equipment) {
        EquipmentUnit unit = equipment.unit();
        code = unit.code();
        name = unit.name();
        fleet = unit.fleet();
        model = unit.model();
        inService = unit.inService();
        retired = unit.retired();
        startMeter = unit.startMeter();
        hoursPerDay = Columns.finite(unit.hoursPerDay());
        notes = unit.notes();
        revision = equipment.revision();
        updatedAt = Columns.time(equipment.updatedAt());
    }

    Equipment toDomain() {
        EquipmentUnit unit = new EquipmentUnit(
                code, name, fleet, model, inService, retired, startMeter, Columns.orNaN(hoursPerDay), notes);
        return new Equipment(id, projectId, unit, revision, createdAt.toInstant(), createdBy, updatedAt.toInstant());
    }
}
