package io.calminer.domain.maintenance;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Place;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import io.calminer.domain.document.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance log as a table: {@code unit, date, meter, kind} and, where it has them, {@code component, downtime, cost,
 * description}.
 *
 * @param entries the entries that are new, by the code of their unit, each with its row
 * @param known how many rows say what the log says already; they are left out
 * @param problems all that is wrong, by row and column; when there is any, nothing is to be kept
 */
public record LogSheet(Map<String, List<Line>> entries, int known, List<Problem> problems) {

    /** The most rows that are read at once. */
    public static final int MOST_ROWS = 50_000;

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern WITH_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].+");

    /** Marks of thousands, signs of money, and a unit before or behind; letters between digits are no unit. */
    private static final Pattern OTHER_MARKS = Pattern.compile("^\\s*[A-Za-z]+|[A-Za-z/]+\\s*$|[\\s\u00a0\u202f'$€£]");

    private static final Pattern COMMA_POINT =
            Pattern.compile("([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+),([0-9]{1,2}|[0-9]{4,})");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+|(,[0-9]{3})+)");

    public LogSheet {
        Map<String, List<Line>> copy = new LinkedHashMap<>();
        entries.forEach((code, lines) -> copy.put(code, List.copyOf(lines)));
        entries = copy;
        problems = List.copyOf(problems);
    }

    /** An entry and the line of the text on which it stands. */
    public record Line(int row, LogEntry entry) {}

    /** How many entries are new. */
    public int count() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Reads a table and checks it against units and what their logs have.
     *
     * @param units the units of the project by code
     * @param standing the entries that each unit has; one without any may be absent
     * @param today the last day that a log may tell of
     * @param notation how its numbers and days are written
     */
    public static LogSheet read(
            String text,
            Map<String, EquipmentUnit> units,
            Map<String, List<LogEntry>> standing,
            LocalDate today,
            LogNotation notation) {
        return new Reading(units, standing, today, notation).read(text);
    }

    /** Reads a table whose numbers have points. */
    public static LogSheet read(
            String text, Map<String, EquipmentUnit> units, Map<String, List<LogEntry>> standing, LocalDate today) {
        return read(text, units, standing, today, LogNotation.POINT);
    }

    /** The table, row for row, as numbers with points and days of year, month and day would state it. */
    public static String plain(String text, LogNotation notation) {
        return PlainLog.of(text, notation);
    }

    private static final class Reading {

        private final Map<String, EquipmentUnit> units;
        private final Map<String, List<LogEntry>> standing;
        private final Map<String, Set<LogEntry>> said = new HashMap<>();
        private final LocalDate today;
        private final LogNotation notation;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, List<Line>> entries = new LinkedHashMap<>();
        private final Map<Integer, LogTable.Row> rows = new LinkedHashMap<>();
        private int known;

        Reading(
                Map<String, EquipmentUnit> units,
                Map<String, List<LogEntry>> standing,
                LocalDate today,
                LogNotation notation) {
            this.units = units;
            this.standing = standing;
            this.today = today;
            this.notation = notation;
        }

        LogSheet read(String text) {
            List<LogTable.Row> table = LogTable.read(text, MOST_ROWS, problems);
            if (problems.stream().noneMatch(Reading::isOfHeader)) {
                table.forEach(this::take);
                entries.forEach(this::check);
            }
            problems.sort(Comparator.comparing(Reading::place));
            return new LogSheet(entries, known, problems);
        }

        private void take(LogTable.Row row) {
            int before = problems.size();
            String code = unit(row);
            LogEntry entry = new LogEntry(
                    date(row),
                    number(row, "meter", Entered.MOST_HOURS, MaintenanceRule.METER_RANGE),
                    kind(row),
                    limited(row, "component", Entered.LONGEST_NAME),
                    number(row, "downtime", Entered.LONGEST_DOWNTIME, MaintenanceRule.DOWNTIME_RANGE),
                    number(row, "cost", Entered.MOST_MONEY, MaintenanceRule.COST_RANGE),
                    limited(row, "description", Entered.LONGEST_TEXT));
            if (entry.kind() == LogKind.COMPONENT_CHANGE && entry.component().isEmpty()) {
                tell(MaintenanceRule.COMPONENT_MISSING, row, "component");
            }
            if (problems.size() > before) {
                return;
            }
            if (said.computeIfAbsent(code, this::inLog).contains(entry)) {
                known++;
                return;
            }
            rows.put(row.line(), row);
            entries.computeIfAbsent(code, name -> new ArrayList<>()).add(new Line(row.line(), entry));
        }

        /** What the log of a unit says, by which thousands of rows are compared with thousands of entries. */
        private Set<LogEntry> inLog(String code) {
            return new HashSet<>(standing.getOrDefault(code, List.of()));
        }

        private void check(String code, List<Line> lines) {
            EquipmentUnit unit = units.get(code);
            List<LogEntry> added = lines.stream().map(Line::entry).toList();
            if (unit != null) {
                for (Finding finding : LogCheck.of(unit, today, standing.getOrDefault(code, List.of()), added)) {
                    LogTable.Row row =
                            rows.getOrDefault(lines.get(finding.entry()).row(), new LogTable.Row(1, Map.of()));
                    problems.add(finding.problem(row.pointer(), row.place(finding.field())));
                }
            }
        }

        private String unit(LogTable.Row row) {
            String code = row.text("unit");
            if (code.isEmpty()) {
                tell(MaintenanceRule.LOG_CELL_EMPTY, row, "unit", "unit");
            } else if (!units.containsKey(code)) {
                tell(
                        MaintenanceRule.UNKNOWN_MACHINE,
                        row,
                        "unit",
                        shown(code),
                        Suggestion.nearest(code, units.keySet()));
            }
            return code;
        }

        private LocalDate date(LogTable.Row row) {
            String text = row.text("date");
            if (text.isEmpty()) {
                tell(MaintenanceRule.LOG_CELL_EMPTY, row, "date", "date");
                return today;
            }
            return notation.day(text).orElseGet(() -> {
                Optional<LocalDate> near = near(text);
                if (near.isPresent()) {
                    tell(MaintenanceRule.LOG_DATE, row, "date", shown(text), near.get());
                } else {
                    tell(DocumentRule.WRONG_DATE, row, "date", shown(text));
                }
                return today;
            });
        }

        /** The day that another notation means; none where it may mean two. */
        private static Optional<LocalDate> near(String text) {
            Optional<LocalDate> dotted = LogNotation.dotted(text);
            return dotted.isEmpty() && WITH_TIME.matcher(text).matches()
                    ? LogNotation.POINT.day(text.substring(0, 10))
                    : dotted;
        }

        private LogKind kind(LogTable.Row row) {
            String text = row.text("kind");
            return LogKind.find(text).orElseGet(() -> {
                if (text.isEmpty()) {
                    tell(MaintenanceRule.LOG_CELL_EMPTY, row, "kind", "kind");
                } else {
                    String choices = String.join(", ", LogKind.texts());
                    String near = Suggestion.nearest(text.toLowerCase(Locale.ROOT), LogKind.texts());
                    tell(MaintenanceRule.LOG_KIND, row, "kind", shown(text), choices, near);
                }
                return LogKind.FAILURE;
            });
        }

        private double number(LogTable.Row row, String column, double most, Rule range) {
            String text = row.text(column);
            if (text.isEmpty()) {
                if (column.equals("meter")) {
                    tell(MaintenanceRule.LOG_CELL_EMPTY, row, column, column);
                }
                return 0;
            }
            Optional<String> plain = notation.plain(text);
            if (plain.isEmpty()) {
                String meant = notation == LogNotation.POINT ? meant(text) : null;
                tell(MaintenanceRule.LOG_NUMBER, row, column, shown(text), meant);
                return 0;
            }
            double value = Double.parseDouble(plain.get());
            if (!(value >= 0 && value <= most)) {
                tell(range, row, column, most, value);
                return 0;
            }
            return value;
        }

        private String limited(LogTable.Row row, String column, int most) {
            String text = row.text(column);
            if (text.length() > most) {
                tell(MaintenanceRule.TEXT_LIMIT, row, column, most, text.length());
            }
            return text;
        }

        /** What a number with marks of other countries means; null where it may mean two things, or none. */
        private static @Nullable String meant(String text) {
            String plain = OTHER_MARKS.matcher(text).replaceAll("");
            if (COMMA_POINT.matcher(plain).matches()) {
                return plain.replace(".", "").replace(',', '.');
            }
            String read = THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain;
            return NUMBER.matcher(read).matches() ? read : null;
        }

        private static String shown(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }

        private void tell(Rule rule, LogTable.Row row, String column, @Nullable Object... values) {
            problems.add(Problem.of(rule, row.pointer().child(column), row.place(column), values));
        }

        private static boolean isOfHeader(Problem problem) {
            return !problem.pointer().text().startsWith("/rows");
        }

        private static Place place(Problem problem) {
            Place place = problem.place();
            return place == null ? new Place(1, 1) : place;
        }
    }
}
