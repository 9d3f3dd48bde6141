package io.calminer.domain.maintenance;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Machines, logs and tasks that break rules, each with what must be told.
 *
 * <p>{@code cases.txt} has a title, the kind of thing and its body; rows of {@code <log>} are date, meter, kind, component
 * and downtime of one machine. {@code expected.txt} has what is told.
 */
public final class WrongLogs {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private WrongLogs() {}

    /** What each wrong case is told, by title. */
    public static Map<String, List<Problem>> told() {
        Map<String, List<Problem>> told = new LinkedHashMap<>();
        sections("cases.txt").forEach((title, lines) -> told.put(title, problems(lines.get(0), lines)));
        return told;
    }

    /** The lines under each title of a file. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : resource(file).lines().toList()) {
            if (line.startsWith("=== ")) {
                section = new ArrayList<>();
                if (sections.put(line.substring(4), section) != null) {
                    throw new IllegalStateException("Two cases are called '" + line + "'.");
                }
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    /** A truck that was bought used and is given up. */
    static EquipmentUnit truck(String code) {
        return new EquipmentUnit(
                code, "", "trucks", "", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 11, 1), 100, Double.NaN, "");
    }

    /** An entry of {@code date,meter,kind,component,downtime}. */
    static LogEntry entry(String row) {
        String[] cells = row.split(",", -1);
        return new LogEntry(
                LocalDate.parse(cells[0]),
                Double.parseDouble(cells[1]),
                LogKind.find(cells[2]).orElseThrow(),
                cells[3],
                Double.parseDouble(cells[4]),
                0,
                "");
    }

    private static List<Problem> problems(String kind, List<String> lines) {
        List<String> body = lines.subList(1, lines.size());
        if (kind.equals("<csv>")) {
            Map<String, EquipmentUnit> units = Map.of("T01", truck("T01"), "T02", truck("T02"));
            return LogSheet.read(String.join("\n", body), units, Map.of(), TODAY)
                    .problems();
        }
        if (kind.equals("<log>")) {
            List<LogEntry> entries = body.stream().map(WrongLogs::entry).toList();
            return LogCheck.of(truck("T01"), TODAY, List.of(), entries).stream()
                    .map(finding -> finding.problem(Pointer.ROOT.child(finding.entry()), null))
                    .toList();
        }
        JsonDocument document = JsonDocument.parse(String.join("\n", body));
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        Object read = switch (kind) {
            case "<unit>" -> EquipmentUnit.read(fields);
            case "<entry>" -> LogEntry.read(fields);
            default -> MaintenanceTask.read(fields);
        };
        Objects.requireNonNull(read);
        fields.noOthers();
        return problems.list();
    }

    private static String resource(String name) {
        try (InputStream in = WrongLogs.class.getResourceAsStream("/wrong-logs/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
