package io.calminer.web.equipment;

import io.calminer.application.equipment.DueTask;
import io.calminer.application.equipment.KeptTask;
import io.calminer.domain.maintenance.MaintenanceTask;
import io.calminer.domain.maintenance.Reminder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks and reminders in answers. */
final class TaskJson {

    private TaskJson() {}

    static Map<String, @Nullable Object> of(KeptTask kept) {
        MaintenanceTask task = kept.task();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", kept.id());
        fields.put("equipment_id", kept.equipmentId());
        fields.put("unit", kept.unit());
        fields.put("name", task.name());
        fields.put("component", task.component());
        fields.put("every", task.every());
        fields.put("interval", task.interval());
        fields.put("measure", task.measure());
        fields.put("limit", task.limit());
        fields.put("measured", task.measured());
        fields.put("duration", task.duration());
        fields.put("cost", task.cost());
        fields.put("description", task.description());
        fields.put("revision", kept.revision());
        fields.put("created_at", kept.createdAt());
        fields.put("created_by", kept.createdBy());
        fields.put("updated_at", kept.updatedAt());
        return fields;
    }

    static Map<String, @Nullable Object> of(DueTask due) {
        Reminder reminder = due.reminder();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("state", reminder.state());
        fields.put("project_id", due.projectId());
        fields.put("project", due.project());
        fields.put("equipment_id", due.task().equipmentId());
        fields.put("unit", due.unit().code());
        fields.put("fleet", due.unit().fleet());
        fields.put("task_id", due.task().id());
        fields.put("task", due.task().task().name());
        fields.put("component", due.task().task().component());
        fields.put("every", due.task().task().every());
        fields.put("last_done", reminder.lastDone());
        fields.put("due_date", reminder.dueDate());
        fields.put("days_left", reminder.daysLeft());
        fields.put("due_meter", reminder.dueMeter());
        fields.put("hours_left", reminder.hoursLeft());
        fields.put("meter", reminder.meter());
        return fields;
    }
}
