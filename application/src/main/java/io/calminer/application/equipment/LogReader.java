package io.calminer.application.equipment;

import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.domain.maintenance.LogSheet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a table against the machines of a project and their logs as they stand. */
final class LogReader {

    private LogReader() {}

    static LogSheet read(
            String text, LogNotation notation, UUID project, EquipmentRegister register, LogBook log, LocalDate today) {
        Map<String, EquipmentUnit> units = new LinkedHashMap<>();
        register.ofProject(project)
                .forEach(equipment -> units.put(equipment.unit().code(), equipment.unit()));
        Map<String, List<LogEntry>> standing = log.ofProject(project).stream()
                .collect(Collectors.groupingBy(LogLine::unit, Collectors.mapping(LogLine::entry, Collectors.toList())));
        return LogSheet.read(text, units, standing, today, notation);
    }
}
