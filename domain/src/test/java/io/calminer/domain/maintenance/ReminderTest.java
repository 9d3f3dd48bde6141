package io.calminer.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final EquipmentUnit TRUCK =
            new EquipmentUnit("T01", "", "trucks", "", LocalDate.of(2026, 1, 1), null, 1000, 20, "");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static MaintenanceTask task(MaintenanceTask.Every every, double interval, double limit, double measured) {
        return new MaintenanceTask("Service", "", every, interval, "", limit, measured, 8, 0, "");
    }

    private static Reminder hours(double interval, List<LogEntry> log) {
        MaintenanceTask task = task(MaintenanceTask.Every.HOURS, interval, Double.NaN, Double.NaN);
        return Reminder.of(task, TRUCK, log, TODAY, 14, 100);
    }

    private static Reminder calendar(double interval, List<LogEntry> log) {
        MaintenanceTask task = task(MaintenanceTask.Every.CALENDAR, interval, Double.NaN, Double.NaN);
        return Reminder.of(task, TRUCK, log, TODAY, 14, 100);
    }

    private static Reminder.State condition(double measured) {
        MaintenanceTask task = task(MaintenanceTask.Every.CONDITION, Double.NaN, 100, measured);
        return Reminder.of(task, TRUCK, List.of(), TODAY, 14, 100).state();
    }

    @Test
    void withoutALogTheMeterRunsAsTheUnitStates() {
        Reminder reminder = hours(2000, List.of());
        // 60 days of 20 h after 1000 h: 2200 h today, 3000 h 40 days later
        assertThat(reminder.meter()).isEqualTo(2200);
        assertThat(reminder.dueMeter()).isEqualTo(3000);
        assertThat(reminder.hoursLeft()).isEqualTo(800);
        assertThat(reminder.daysLeft()).isEqualTo(40);
        assertThat(reminder.dueDate()).isEqualTo("2026-04-11");
        assertThat(reminder.state()).isEqualTo(Reminder.State.LATER);
    }

    @Test
    void theLogTellsHowFastTheMeterRunsAndWhenTheWorkWasDone() {
        List<LogEntry> log = List.of(
                WrongLogs.entry("2026-01-21,1200,inspection,,0"),
                WrongLogs.entry("2026-02-10,1300,preventive,,8"),
                WrongLogs.entry("2026-02-20,1500,failure,engine,8"));
        Reminder reminder = hours(500, log);
        // 300 h in the last 30 days: 10 h a day, so that 1600 h today and 1800 h in 20 days
        assertThat(reminder.meter()).isEqualTo(1600);
        assertThat(reminder.dueMeter()).isEqualTo(1800);
        assertThat(reminder.daysLeft()).isEqualTo(20);
        assertThat(reminder.lastDone()).isEqualTo("2026-02-10");
        assertThat(hours(200, log).state()).isEqualTo(Reminder.State.OVERDUE);
        assertThat(hours(300, log).state()).isEqualTo(Reminder.State.DUE_SOON);
        assertThat(hours(400, log).state()).isEqualTo(Reminder.State.DUE_SOON);
        assertThat(hours(401, log).daysLeft()).isEqualTo(11);
    }

    @Test
    void workByTheCalendarCountsDays() {
        assertThat(calendar(60, List.of()).state()).isEqualTo(Reminder.State.DUE_SOON);
        assertThat(calendar(59, List.of()).state()).isEqualTo(Reminder.State.OVERDUE);
        assertThat(calendar(59, List.of()).daysLeft()).isEqualTo(-1);
        assertThat(calendar(75, List.of()).state()).isEqualTo(Reminder.State.LATER);
        List<LogEntry> done = List.of(WrongLogs.entry("2026-02-25,1300,preventive,,8"));
        assertThat(calendar(59, done).state()).isEqualTo(Reminder.State.LATER);
        List<LogEntry> other = List.of(WrongLogs.entry("2026-02-25,1300,preventive,tyre,8"));
        assertThat(calendar(59, other).state()).isEqualTo(Reminder.State.OVERDUE);
    }

    @Test
    void workByConditionWaitsForItsLimit() {
        assertThat(condition(Double.NaN)).isEqualTo(Reminder.State.UNKNOWN);
        assertThat(condition(89)).isEqualTo(Reminder.State.LATER);
        assertThat(condition(90)).isEqualTo(Reminder.State.DUE_SOON);
        assertThat(condition(100)).isEqualTo(Reminder.State.OVERDUE);
    }

    @Test
    void aMeterThatDoesNotRunSaysNothing() {
        EquipmentUnit idle = new EquipmentUnit("T01", "", "", "", LocalDate.of(2026, 1, 1), null, 0, Double.NaN, "");
        MaintenanceTask task = task(MaintenanceTask.Every.HOURS, 250, Double.NaN, Double.NaN);
        Reminder reminder = Reminder.of(task, idle, List.of(), TODAY, 14, 100);
        assertThat(reminder.state()).isEqualTo(Reminder.State.UNKNOWN);
        assertThat(reminder.dueDate()).isNull();
        assertThat(reminder.hoursLeft()).isEqualTo(250);
    }
}
