package io.calminer.domain.maintenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the logs of units tell about failures of one component, or of the units as a whole.
 *
 * <p>Time is the meter: a unit is observed from what it showed when the unit went into service to its last entry. A failure
 * ends a life and begins the next one; a change of the component before it failed ends a life that would have gone on (a
 * suspension), and so does the end of the log. Work that renews nothing (inspections, services) ends none. Components that
 * fail at the same meter stop the unit once, for as long as all of them take.
 *
 * @param component the component; empty for all failures of the units
 * @param units what each unit lived through, by code
 */
public record LogLives(String component, List<OfUnit> units) {

    public LogLives {
        units = List.copyOf(units);
    }

    /**
     * A life of the component.
     *
     * @param begin the meter at which it began
     * @param end the meter at which it ended
     * @param isFailure whether it ended by a failure
     */
    public record Span(double begin, double end, boolean isFailure) {

        public double hours() {
            return end - begin;
        }
    }

    /**
     * What one unit lived through.
     *
     * @param code the unit
     * @param start the meter when it went into service
     * @param end the meter at which its log ends
     * @param spans the lives of the component in order, the last one usually unfinished
     * @param repairs the calendar hours that each failure took
     * @param last the last day of its log; null when it has none
     */
    public record OfUnit(
            String code,
            double start,
            double end,
            List<Span> spans,
            List<Double> repairs,
            @Nullable LocalDate last) {

        public OfUnit {
            spans = List.copyOf(spans);
            repairs = List.copyOf(repairs);
        }

        /** The meter at each failure. */
        public List<Double> failures() {
            return spans.stream().filter(Span::isFailure).map(Span::end).toList();
        }

        /** The lives of which both ends are known: of a unit that was not new the first one is left out. */
        public List<Span> lives() {
            return start > 0 && !spans.isEmpty() ? spans.subList(1, spans.size()) : spans;
        }

        /** The running hours since the component was renewed last. */
        public double age() {
            return spans.isEmpty() || spans.get(spans.size() - 1).isFailure()
                    ? 0
                    : spans.get(spans.size() - 1).hours();
        }
    }

    /**
     * The lives in the logs of units.
     *
     * @param logs the log of each unit; one without any may be absent
     */
    public static LogLives of(String component, List<EquipmentUnit> units, Map<String, List<LogEntry>> logs) {
        List<OfUnit> lives = new ArrayList<>();
        for (EquipmentUnit unit : units) {
            lives.add(of(component, unit, logs.getOrDefault(unit.code(), List.of())));
        }
        return new LogLives(component, lives);
    }

    private static OfUnit of(String component, EquipmentUnit unit, List<LogEntry> log) {
        List<LogEntry> entries = log.stream().sorted(LogEntry.IN_TIME).toList();
        List<Span> spans = new ArrayList<>();
        List<Double> repairs = new ArrayList<>();
        double begin = unit.startMeter();
        double end = unit.startMeter();
        for (LogEntry entry : entries) {
            double now = entry.meter();
            boolean isFailure = entry.kind() == LogKind.FAILURE && concerns(component, entry);
            boolean isChange = entry.kind() == LogKind.COMPONENT_CHANGE
                    && entry.component().equals(component);
            if (isFailure && endsAt(now, spans)) {
                // another component that failed in the same stop: the machine as a whole did so once
                repairs.set(repairs.size() - 1, repairs.get(repairs.size() - 1) + entry.downtime());
                continue;
            }
            if (isFailure) {
                repairs.add(entry.downtime());
            }
            // a change that follows its failure at the same hour is the repair, not a life of its own
            if (isFailure || (isChange && now > begin)) {
                spans.add(new Span(begin, now, isFailure));
                begin = now;
            }
            end = Math.max(end, now);
        }
        if (end > begin) {
            spans.add(new Span(begin, end, false));
        }
        LocalDate last =
                entries.isEmpty() ? null : entries.get(entries.size() - 1).date();
        return new OfUnit(unit.code(), unit.startMeter(), end, spans, repairs, last);
    }

    /** Whether the last life ended by a failure at this meter. */
    private static boolean endsAt(double meter, List<Span> spans) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        return last != null && last.isFailure() && last.end() == meter;
    }

    private static boolean concerns(String component, LogEntry entry) {
        return component.isEmpty() || entry.component().equals(component);
    }

    /** How many failures there are. */
    public int failures() {
        return (int) units.stream()
                .flatMap(unit -> unit.spans().stream())
                .filter(Span::isFailure)
                .count();
    }

    /** The mean of the calendar hours that a failure took; NaN when there was none. */
    public double meanRepair() {
        return units.stream()
                .flatMap(unit -> unit.repairs().stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** The standard deviation of the calendar hours that a failure took, n − 1 by n failures; NaN of fewer than two. */
    public double repairSpread() {
        double[] hours = units.stream()
                .flatMap(unit -> unit.repairs().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double mean = meanRepair();
        double squares =
                Arrays.stream(hours).map(time -> (time - mean) * (time - mean)).sum();
        return hours.length < 2 ? Double.NaN : Math.sqrt(squares / (hours.length - 1));
    }

    /** The last day of the logs; null when they are empty. */
    public @Nullable LocalDate last() {
        LocalDate last = null;
        for (OfUnit unit : units) {
            LocalDate day = unit.last();
            last = day != null && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }

    /**
     * The calendar hours of planned work for each running hour: downtime of services, inspections and changes over the
     * hours that the units ran; NaN when they did not run.
     */
    public static double plannedPerHour(List<EquipmentUnit> units, Map<String, List<LogEntry>> logs) {
        double planned = 0;
        double ran = 0;
        for (EquipmentUnit unit : units) {
            double end = unit.startMeter();
            for (LogEntry entry : logs.getOrDefault(unit.code(), List.of())) {
                planned += entry.kind() == LogKind.FAILURE ? 0 : entry.downtime();
                end = Math.max(end, entry.meter());
            }
            ran += end - unit.startMeter();
        }
        return ran > 0 ? planned / ran : Double.NaN;
    }

    /** SHA-256 over what units and their logs say, by which a log that has moved on is noticed: 64 hex digits. */
    public static String hash(List<EquipmentUnit> units, Map<String, List<LogEntry>> logs) {
        StringBuilder text = new StringBuilder();
        Map<String, EquipmentUnit> sorted = new TreeMap<>();
        units.forEach(unit -> sorted.put(unit.code(), unit));
        sorted.forEach((code, unit) -> {
            text.append(code).append('|').append(unit.startMeter()).append('\n');
            logs.getOrDefault(code, List.of()).stream()
                    .sorted(LogEntry.IN_TIME.thenComparingDouble(LogEntry::downtime))
                    .forEach(entry -> text.append(entry.date())
                            .append('|')
                            .append(entry.meter())
                            .append('|')
                            .append(entry.kind().text())
                            .append('|')
                            .append(entry.component())
                            .append('|')
                            .append(entry.downtime())
                            .append('\n'));
        });
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
