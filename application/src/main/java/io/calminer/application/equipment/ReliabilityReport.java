package io.calminer.application.equipment;

import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogFit;
import io.calminer.domain.maintenance.LogKind;
import io.calminer.domain.maintenance.LogLives;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.WeibullFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the logs of units say of their reliability.
 *
 * @param units the units that were looked at
 * @param component the component; empty for the units as a whole
 * @param components all components that the logs name
 * @param elsewhere how many failures of the units were of other components; 0 for the units as a whole
 * @param fit the law that fits
 * @param costPreventive what a planned renewal costs, by the caller or the mean of the log; NaN when nothing says
 * @param costFailure what a failure costs, likewise
 * @param replacement at which age a renewal of the component costs the least; null without component, law of lives or costs
 * @param hash of the logs, by which it is noticed that they have moved on
 * @param date the last day of the logs; null when they are empty
 */
public record ReliabilityReport(
        List<EquipmentUnit> units,
        String component,
        List<String> components,
        int elsewhere,
        LogFit fit,
        double costPreventive,
        double costFailure,
        @Nullable AgeReplacement replacement,
        String hash,
        @Nullable LocalDate date) {

    public ReliabilityReport {
        units = List.copyOf(units);
        components = List.copyOf(components);
    }

    /**
     * The report on machines.
     *
     * @param costPreventive null for the mean of the log
     * @param costFailure null for the mean of the log
     */
    static ReliabilityReport of(
            List<Equipment> equipment,
            List<LogLine> lines,
            String component,
            @Nullable Double costPreventive,
            @Nullable Double costFailure) {
        List<EquipmentUnit> units = equipment.stream().map(Equipment::unit).toList();
        Map<String, List<LogEntry>> logs = lines.stream()
                .collect(Collectors.groupingBy(LogLine::unit, Collectors.mapping(LogLine::entry, Collectors.toList())));
        LogLives lives = LogLives.of(component, units, logs);
        LogFit fit = LogFit.of(lives, LogLives.plannedPerHour(units, logs));
        List<LogEntry> concerned = new ArrayList<>();
        lines.stream()
                .map(LogLine::entry)
                .filter(entry -> component.isEmpty() || entry.component().equals(component))
                .forEach(concerned::add);
        double preventive =
                costPreventive == null ? mean(concerned, LogKind.PREVENTIVE, LogKind.COMPONENT_CHANGE) : costPreventive;
        double failure = costFailure == null ? mean(concerned, LogKind.FAILURE, LogKind.FAILURE) : costFailure;
        // a machine is not renewed as a whole: only a component has an age at which it is changed
        WeibullFit law = fit.weibull();
        AgeReplacement replacement = law != null && !component.isEmpty() && preventive > 0 && failure > 0
                ? new AgeReplacement(law.law(), preventive, failure, AgeReplacement.Repair.NEW)
                : null;
        return new ReliabilityReport(
                units,
                component,
                lines.stream()
                        .map(line -> line.entry().component())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                component.isEmpty() ? 0 : elsewhere(lines, component),
                fit,
                preventive,
                failure,
                replacement,
                LogLives.hash(units, logs),
                lives.last());
    }

    private static int elsewhere(List<LogLine> lines, String component) {
        return (int) lines.stream()
                .map(LogLine::entry)
                .filter(entry ->
                        entry.kind() == LogKind.FAILURE && !entry.component().equals(component))
                .count();
    }

    /** The mean cost of entries of two kinds that cost anything; NaN when there is none. */
    private static double mean(List<LogEntry> entries, LogKind one, LogKind other) {
        return entries.stream()
                .filter(entry -> entry.kind() == one || entry.kind() == other)
                .mapToDouble(LogEntry::cost)
                .filter(cost -> cost > 0)
                .average()
                .orElse(Double.NaN);
    }
}
