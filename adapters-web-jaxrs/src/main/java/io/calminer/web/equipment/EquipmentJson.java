package io.calminer.web.equipment;

import io.calminer.application.equipment.Equipment;
import io.calminer.application.equipment.LogLine;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Machines and entries of their log in answers: what they are, and what is known of the record. */
final class EquipmentJson {

    private EquipmentJson() {}

    static Map<String, @Nullable Object> of(Equipment equipment) {
        EquipmentUnit unit = equipment.unit();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", equipment.id());
        fields.put("project_id", equipment.projectId());
        fields.put("code", unit.code());
        fields.put("name", unit.name());
        fields.put("fleet", unit.fleet());
        fields.put("model", unit.model());
        fields.put("in_service", unit.inService());
        fields.put("retired", unit.retired());
        fields.put("start_meter", unit.startMeter());
        fields.put("hours_per_day", unit.hoursPerDay());
        fields.put("notes", unit.notes());
        fields.put("revision", equipment.revision());
        fields.put("created_at", equipment.createdAt());
        fields.put("created_by", equipment.createdBy());
        fields.put("updated_at", equipment.updatedAt());
        return fields;
    }

    static Map<String, @Nullable Object> of(LogLine line) {
        LogEntry entry = line.entry();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", line.id());
        fields.put("equipment_id", line.equipmentId());
        fields.put("unit", line.unit());
        fields.put("fleet", line.fleet());
        fields.put("date", entry.date());
        fields.put("meter", entry.meter());
        fields.put("kind", entry.kind());
        fields.put("component", entry.component());
        fields.put("downtime", entry.downtime());
        fields.put("cost", entry.cost());
        fields.put("description", entry.description());
        fields.put("revision", line.revision());
        fields.put("created_at", line.createdAt());
        fields.put("created_by", line.createdBy());
        fields.put("updated_at", line.updatedAt());
        return fields;
    }
}
