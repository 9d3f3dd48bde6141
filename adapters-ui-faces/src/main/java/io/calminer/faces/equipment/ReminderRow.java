package io.calminer.faces.equipment;

import io.calminer.application.equipment.DueTask;
import io.calminer.domain.maintenance.Reminder;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.quantity.StrictNumber;
import java.time.LocalDate;
import java.util.Locale;

/** A reminder as a row: what, where, how urgent, and when in words. */
public record ReminderRow(
        String projectId, String project, String unit, String task, String state, String due, String left) {

    static ReminderRow of(DueTask due, Reader reader) {
        Reminder reminder = due.reminder();
        LocalDate date = reminder.dueDate();
        return new ReminderRow(
                due.projectId().toString(),
                due.project(),
                due.unit().code(),
                due.task().task().name(),
                reminder.state().name().toLowerCase(Locale.ROOT),
                date == null ? "–" : date.toString(),
                left(reminder, reader));
    }

    private static String left(Reminder reminder, Reader reader) {
        Long days = reminder.daysLeft();
        if (!Double.isNaN(reminder.hoursLeft())) {
            String hours = StrictNumber.format(Math.abs(reminder.hoursLeft()), 0, reader.marks());
            return reader.texts().get(reminder.hoursLeft() < 0 ? "reminder.hours_over" : "reminder.hours_left", hours);
        }
        if (days == null) {
            return "–";
        }
        return reader.texts().get(days < 0 ? "reminder.days_over" : "reminder.days_left", Math.abs(days));
    }
}
