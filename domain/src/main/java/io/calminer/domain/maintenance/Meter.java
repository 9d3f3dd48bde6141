package io.calminer.domain.maintenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where the meter of a unit stands, and how fast it runs.
 *
 * @param date the day of the last reading; the day on which the unit went into service when there is none
 * @param hours the last reading
 * @param perDay hours a day: the rise of the readings over at least 30 of the last days up to 120, else what the unit
 *     states, else the rise over its whole log; NaN when nothing says
 */
public record Meter(LocalDate date, double hours, double perDay) {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 120;

    /** The meter of a unit by its log. */
    public static Meter of(EquipmentUnit unit, List<LogEntry> log) {
        List<LogEntry> entries = log.stream().sorted(LogEntry.IN_TIME).toList();
        if (entries.isEmpty()) {
            return new Meter(unit.inService(), unit.startMeter(), unit.hoursPerDay());
        }
        LogEntry last = entries.get(entries.size() - 1);
        return new Meter(last.date(), last.meter(), perDay(unit, entries, last));
    }

    /** The reading that is expected on a day; the last one when nothing says how fast it runs. */
    public double on(LocalDate day) {
        return Double.isNaN(perDay) ? hours : hours + perDay * Math.max(0, ChronoUnit.DAYS.between(date, day));
    }

    private static double perDay(EquipmentUnit unit, List<LogEntry> entries, LogEntry last) {
        LogEntry recent = null;
        for (LogEntry entry : entries) {
            long days = ChronoUnit.DAYS.between(entry.date(), last.date());
            if (days >= SHORTEST && days <= LONGEST) {
                recent = entry;
                break;
            }
        }
        if (recent != null) {
            return rise(recent.date(), recent.meter(), last);
        }
        return Double.isNaN(unit.hoursPerDay()) ? rise(unit.inService(), unit.startMeter(), last) : unit.hoursPerDay();
    }

    private static double rise(LocalDate from, double meter, LogEntry last) {
        long days = ChronoUnit.DAYS.between(from, last.date());
        return days > 0 ? (last.meter() - meter) / days : Double.NaN;
    }
}
