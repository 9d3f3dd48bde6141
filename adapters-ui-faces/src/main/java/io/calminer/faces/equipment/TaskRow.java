package io.calminer.faces.equipment;

import io.calminer.application.equipment.DueTask;
import io.calminer.application.equipment.KeptTask;
import io.calminer.domain.maintenance.MaintenanceTask;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.StrictNumber;

/**
 * A task of a machine as a row: by what it comes, in words, and when it is due.
 *
 * @param rhythm by what it comes, such as "every 500 h"
 */
public record TaskRow(String id, String equipmentId, long revision, String rhythm, ReminderRow due) {

    static TaskRow of(DueTask due, Reader reader) {
        KeptTask kept = due.task();
        return new TaskRow(
                kept.id().toString(),
                kept.equipmentId().toString(),
                kept.revision(),
                rhythm(kept.task(), reader),
                ReminderRow.of(due, reader));
    }

    private static String rhythm(MaintenanceTask task, Reader reader) {
        return switch (task.every()) {
            case CALENDAR -> reader.texts().get("task.rhythm.calendar", number(task.interval(), reader));
            case HOURS -> reader.texts().get("task.rhythm.hours", number(task.interval(), reader));
            case CONDITION ->
                reader.texts()
                        .get(
                                "task.rhythm.condition",
                                task.measure().isEmpty() ? reader.texts().get("task.measured") : task.measure(),
                                number(task.limit(), reader),
                                Double.isNaN(task.measured()) ? "–" : number(task.measured(), reader));
        };
    }

    private static String number(double value, Reader reader) {
        int decimals = value == Math.rint(value) ? 0 : Decimals.of(value);
        return StrictNumber.format(value, decimals, reader.marks());
    }
}
