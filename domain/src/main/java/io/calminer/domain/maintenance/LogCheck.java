package io.calminer.domain.maintenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in what new entries contradict the log of their unit.
 *
 * <p>A log knows days, not times: what could have happened within the days that two entries name is let pass. A meter
 * may run 24 h on each of them; downtimes overlap when the earlier one lasts beyond the end of the later one's first day.
 */
public final class LogCheck {

    private static final double HOURS = 24;

    private final EquipmentUnit unit;
    private final List<Finding> findings = new ArrayList<>();

    private LogCheck(EquipmentUnit unit) {
        this.unit = unit;
    }

    /** An entry, and which of the added ones it is; -1 for one that stands in the log already. */
    private record Item(LogEntry entry, int added) {

        /** The hour at which its downtime ends at the earliest, counted like the hours of days. */
        double end() {
            return entry.date().toEpochDay() * HOURS + entry.downtime();
        }

        /** What the meter shows less the hours up to its day: the lower, the less it may have run since. */
        double pace() {
            return entry.meter() - entry.date().toEpochDay() * HOURS;
        }
    }

    /**
     * What is wrong with entries that are added to the log of a unit.
     *
     * @param today the last day that a log may tell of
     * @param standing the entries that the log has
     */
    public static List<Finding> of(EquipmentUnit unit, LocalDate today, List<LogEntry> standing, List<LogEntry> added) {
        LogCheck check = new LogCheck(unit);
        List<Item> items = new ArrayList<>();
        standing.forEach(entry -> items.add(new Item(entry, -1)));
        for (int i = 0; i < added.size(); i++) {
            check.alone(added.get(i), i, today);
            items.add(new Item(added.get(i), i));
        }
        items.sort(Comparator.comparing(Item::entry, LogEntry.IN_TIME).thenComparingInt(Item::added));
        check.meters(items);
        check.downtimes(items);
        check.repeats(items);
        return check.findings.stream()
                .sorted(Comparator.comparingInt(Finding::entry))
                .toList();
    }

    private void alone(LogEntry entry, int index, LocalDate today) {
        LocalDate retired = unit.retired();
        if (entry.date().isAfter(today)) {
            add(index, "date", MaintenanceRule.DATE_AHEAD, entry.date(), today);
        } else if (retired != null && entry.date().isAfter(retired)) {
            add(index, "date", MaintenanceRule.DATE_LATE, unit.code(), retired, entry.date());
        }
        if (entry.date().isBefore(unit.inService())) {
            add(index, "date", MaintenanceRule.DATE_EARLY, unit.code(), unit.inService(), entry.date());
        }
        if (entry.meter() < unit.startMeter()) {
            add(index, "meter", MaintenanceRule.METER_BELOW_START, unit.code(), unit.startMeter(), entry.meter());
        }
    }

    /**
     * Compares each reading with the last one that was right, so that one wrong digit is told once, and with the one since
     * which the meter may have run least, so that many small steps do not add up to days of more than 24 h.
     */
    private void meters(List<Item> items) {
        @Nullable Item last = null;
        @Nullable Item slowest = null;
        boolean isDoubted = false;
        for (Item item : items) {
            if (last == null || slowest == null) {
                isDoubted = !isPossible(item.entry());
                tellStart(item, isDoubted);
                last = item;
                slowest = item;
            } else if (isDoubted && item.entry().meter() < last.entry().meter() && isPossible(item.entry())) {
                // the first reading was the wrong one, and is told
                isDoubted = false;
                last = item;
                slowest = item;
            } else if (fits(last, item) && keepsPace(slowest, item)) {
                last = item;
                slowest = item.pace() < slowest.pace() ? item : slowest;
            }
        }
    }

    /** Whether a meter can have come to a reading since its unit went into service, as far as days tell. */
    private boolean isPossible(LogEntry entry) {
        return entry.date().isBefore(unit.inService())
                || entry.meter() - unit.startMeter() <= most(unit.inService(), entry);
    }

    private void tellStart(Item item, boolean isDoubted) {
        LogEntry entry = item.entry();
        if (isDoubted && item.added() >= 0) {
            double most = most(unit.inService(), entry);
            add(
                    item.added(),
                    "meter",
                    MaintenanceRule.METER_FROM_START,
                    unit.code(),
                    unit.inService(),
                    unit.startMeter(),
                    entry.date(),
                    most,
                    entry.meter());
        }
    }

    /** The most hours that a meter runs from the begin of a day to the end of that of an entry. */
    private static double most(LocalDate from, LogEntry entry) {
        return (ChronoUnit.DAYS.between(from, entry.date()) + 1) * HOURS;
    }

    private boolean keepsPace(Item before, Item item) {
        double hours = item.entry().meter() - before.entry().meter();
        double most = most(before.entry().date(), item.entry());
        if (hours > most) {
            tellTooFast(before, item, most, 0);
        }
        return hours <= most;
    }

    private void tellTooFast(Item before, Item item, double most, double stood) {
        int blamed = item.added() >= 0 ? item.added() : before.added();
        if (blamed >= 0) {
            add(
                    blamed,
                    "meter",
                    MaintenanceRule.METER_TOO_FAST,
                    before.entry().date(),
                    item.entry().date(),
                    most,
                    unit.code(),
                    item.entry().meter() - before.entry().meter(),
                    stood);
        }
    }

    private boolean fits(Item before, Item item) {
        LogEntry earlier = before.entry();
        LogEntry later = item.entry();
        int blamed = item.added() >= 0 ? item.added() : before.added();
        double hours = later.meter() - earlier.meter();
        double most = most(earlier.date(), later);
        if (hours < 0) {
            if (blamed >= 0) {
                add(
                        blamed,
                        "meter",
                        MaintenanceRule.METER_BACKWARDS,
                        unit.code(),
                        later.meter(),
                        later.date(),
                        earlier.meter(),
                        earlier.date());
            }
            return false;
        }
        // a stop that overlaps the next one is told for itself
        double stood = later.downtime() > 0 && earlier.downtime() >= most ? 0 : earlier.downtime();
        if (hours > most || (hours > 0 && hours + stood > most)) {
            tellTooFast(before, item, most, earlier.downtime());
            return false;
        }
        return true;
    }

    private void downtimes(List<Item> items) {
        @Nullable Item longest = null;
        for (Item item : items) {
            if (item.entry().downtime() > 0) {
                if (longest != null && longest.end() > (item.entry().date().toEpochDay() + 1) * HOURS) {
                    overlap(longest, item);
                }
                longest = longest == null || item.end() > longest.end() ? item : longest;
            }
        }
    }

    private void overlap(Item before, Item item) {
        int blamed = item.added() >= 0 ? item.added() : before.added();
        if (blamed >= 0 && !before.entry().isSame(item.entry())) {
            add(
                    blamed,
                    "downtime",
                    MaintenanceRule.DOWNTIME_OVERLAP,
                    unit.code(),
                    item.entry().date(),
                    before.entry().date(),
                    before.entry().downtime());
        }
    }

    private void repeats(List<Item> items) {
        Map<String, Item> failures = new HashMap<>();
        @Nullable Item before = null;
        for (Item item : items) {
            if (before != null && item.entry().isSame(before.entry())) {
                repeat(
                        before,
                        item,
                        "date",
                        MaintenanceRule.ENTRY_TWICE,
                        item.entry().date());
            } else if (item.entry().kind() == LogKind.FAILURE) {
                Item failure = failures.put(item.entry().component(), item);
                if (failure != null && failure.entry().meter() == item.entry().meter()) {
                    repeat(failure, item, "meter", MaintenanceRule.FAILURES_AT_ONCE);
                }
            }
            before = item;
        }
    }

    private void repeat(Item before, Item item, String field, MaintenanceRule rule, Object... more) {
        int blamed = item.added() >= 0 ? item.added() : before.added();
        if (blamed >= 0) {
            List<Object> values = new ArrayList<>(List.of(unit.code()));
            values.addAll(List.of(more));
            values.add(item.entry().meter());
            add(blamed, field, rule, values.toArray());
        }
    }

    private void add(int entry, String field, MaintenanceRule rule, Object... values) {
        findings.add(new Finding(entry, field, rule, List.of(values)));
    }
}
