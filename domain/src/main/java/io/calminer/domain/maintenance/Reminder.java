package io.calminer.domain.maintenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due next, by the log and the meter of its unit.
 *
 * <p>By calendar: the day it was done last plus the interval. By hours: the meter at which it was done last plus the
 * interval, on the day on which the meter is expected to get there. By condition: when the measured value reaches its limit.
 *
 * @param state how urgent it is
 * @param lastDone the day it was done last, or from which it counts
 * @param dueDate the day on which it is due; null when nothing says
 * @param dueMeter the meter at which it is due; NaN unless it comes by hours
 * @param meter where the meter is expected to stand today
 * @param daysLeft the days until it is due, negative when it is overdue; null when nothing says
 * @param hoursLeft the hours of the meter until it is due; NaN unless it comes by hours
 */
public record Reminder(
        State state,
        LocalDate lastDone,
        @Nullable LocalDate dueDate,
        double dueMeter,
        double meter,
        @Nullable Long daysLeft,
        double hoursLeft) {

    private static final double NEAR = 0.9;
    private static final long FURTHEST = 36_525;

    /** How urgent a task is. */
    public enum State {
        /** It should have been done. */
        OVERDUE,
        /** It is due within the days or hours that are looked ahead. */
        DUE_SOON,
        /** It is due later. */
        LATER,
        /** Nothing says when: the meter does not run, or nothing was measured. */
        UNKNOWN
    }

    /**
     * When a task is due.
     *
     * @param log the log of the unit
     * @param days how many days are looked ahead
     * @param hours how many hours of the meter are looked ahead
     */
    public static Reminder of(
            MaintenanceTask task, EquipmentUnit unit, List<LogEntry> log, LocalDate today, int days, double hours) {
        LocalDate lastDone = unit.inService();
        double lastMeter = unit.startMeter();
        for (LogEntry entry : log) {
            if (task.isDoneBy(entry) && !entry.date().isBefore(lastDone)) {
                lastDone = entry.date();
                lastMeter = Math.max(lastMeter, entry.meter());
            }
        }
        Meter meter = Meter.of(unit, log);
        return switch (task.every()) {
            case CALENDAR -> byCalendar(task, lastDone, meter.on(today), today, days);
            case HOURS -> byHours(task, lastDone, lastMeter, meter, today, days, hours);
            case CONDITION -> byCondition(task, lastDone, meter.on(today));
        };
    }

    private static Reminder byCalendar(
            MaintenanceTask task, LocalDate lastDone, double meter, LocalDate today, int days) {
        LocalDate due = lastDone.plusDays((long) Math.ceil(task.interval()));
        long left = ChronoUnit.DAYS.between(today, due);
        State state = left < 0 ? State.OVERDUE : left <= days ? State.DUE_SOON : State.LATER;
        return new Reminder(state, lastDone, due, Double.NaN, meter, left, Double.NaN);
    }

    private static Reminder byHours(
            MaintenanceTask task,
            LocalDate lastDone,
            double lastMeter,
            Meter meter,
            LocalDate today,
            int days,
            double hours) {
        double dueMeter = lastMeter + task.interval();
        double now = meter.on(today);
        double left = dueMeter - now;
        double daysToGo = (dueMeter - meter.hours()) / meter.perDay();
        boolean isKnown = meter.perDay() > 0 && daysToGo <= FURTHEST;
        LocalDate due = isKnown ? meter.date().plusDays((long) Math.ceil(daysToGo)) : null;
        if (due != null && due.isBefore(lastDone)) {
            // a meter that runs faster now than it did would have been there before the work was done last
            due = lastDone;
        }
        Long daysLeft = due == null ? null : ChronoUnit.DAYS.between(today, due);
        State state = left < 0
                ? State.OVERDUE
                : left <= hours || (daysLeft != null && daysLeft <= days)
                        ? State.DUE_SOON
                        : meter.perDay() > 0 ? State.LATER : State.UNKNOWN;
        return new Reminder(state, lastDone, due, dueMeter, now, daysLeft, left);
    }

    private static Reminder byCondition(MaintenanceTask task, LocalDate lastDone, double meter) {
        State state = Double.isNaN(task.measured())
                ? State.UNKNOWN
                : task.measured() >= task.limit()
                        ? State.OVERDUE
                        : task.measured() >= NEAR * task.limit() ? State.DUE_SOON : State.LATER;
        return new Reminder(state, lastDone, null, Double.NaN, meter, null, Double.NaN);
    }
}
