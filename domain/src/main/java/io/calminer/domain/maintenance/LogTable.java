package io.calminer.domain.maintenance;

import io.calminer.domain.document.Place;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import io.calminer.domain.document.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text of rows and cells (RFC 4180): what a spreadsheet saves as CSV, or puts on the clipboard.
 *
 * <p>Cells are separated by commas, semicolons or tabs, whichever the header has. Quotes hold separators and line breaks;
 * a quote within them is doubled. Empty rows are skipped.
 */
final class LogTable {

    private static final List<String> REQUIRED = List.of("unit", "date", "meter", "kind");
    private static final List<String> COLUMNS =
            List.of("unit", "date", "meter", "kind", "component", "downtime", "cost", "description");

    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();

    private LogTable(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * A row of a table.
     *
     * @param line the line of the text on which it begins
     * @param cells its cells by column; a column that the header lacks has none
     */
    record Row(int line, Map<String, CellScanner.Cell> cells) {

        Pointer pointer() {
            return Pointer.ROOT.child("rows").child(line);
        }

        /** The text of a cell without blanks around it; empty where there is none. */
        String text(String column) {
            CellScanner.Cell cell = cells.get(column);
            return cell == null ? "" : cell.text().strip();
        }

        Place place(String column) {
            CellScanner.Cell cell = cells.get(column);
            return cell == null ? new Place(line, 1) : cell.place();
        }
    }

    /** The rows of a text; what is wrong with its form goes to the problems. */
    static List<Row> read(String text, int most, List<Problem> problems) {
        LogTable table = new LogTable(problems);
        List<List<CellScanner.Cell>> lines = new ArrayList<>();
        for (List<CellScanner.Cell> cells : new CellScanner(text, problems).lines()) {
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                lines.add(cells);
            }
        }
        if (lines.size() < 2) {
            if (problems.isEmpty()) {
                problems.add(Problem.of(MaintenanceRule.LOG_EMPTY, Pointer.ROOT, new Place(1, 1)));
            }
        } else if (lines.size() - 1 > most) {
            problems.add(Problem.of(MaintenanceRule.LOG_ROWS, Pointer.ROOT, new Place(1, 1), most, lines.size() - 1));
        } else {
            table.rows(lines);
        }
        return table.rows;
    }

    private void rows(List<List<CellScanner.Cell>> lines) {
        List<String> header = header(lines.get(0));
        if (header.isEmpty()) {
            return;
        }
        for (List<CellScanner.Cell> cells : lines.subList(1, lines.size())) {
            int line = cells.get(0).place().line();
            if (cells.size() != header.size()) {
                problems.add(Problem.of(
                        MaintenanceRule.LOG_CELLS,
                        Pointer.ROOT.child("rows").child(line),
                        new Place(line, 1),
                        cells.size(),
                        header.size()));
                continue;
            }
            Map<String, CellScanner.Cell> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.putIfAbsent(header.get(i), cells.get(i));
            }
            rows.add(new Row(line, byColumn));
        }
    }

    private List<String> header(List<CellScanner.Cell> cells) {
        List<String> header = new ArrayList<>();
        if (cells.stream().noneMatch(cell -> COLUMNS.contains(LogWords.column(cell.text())))) {
            tell(MaintenanceRule.LOG_HEADER, cells.get(0).place());
            return header;
        }
        List<String> unknown = new ArrayList<>();
        for (CellScanner.Cell cell : cells) {
            String name = LogWords.column(cell.text());
            if (!COLUMNS.contains(name)) {
                unknown.add(name);
                tell(MaintenanceRule.LOG_UNKNOWN_COLUMN, cell.place(), name, Suggestion.nearest(name, COLUMNS));
            } else if (header.contains(name)) {
                tell(MaintenanceRule.LOG_COLUMN_TWICE, cell.place(), name);
            }
            header.add(name);
        }
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                Place place = cells.get(0).place();
                tell(MaintenanceRule.LOG_COLUMN, place, column, Suggestion.nearest(column, unknown));
            }
        }
        return header;
    }

    private void tell(Rule rule, Place place, @Nullable Object... values) {
        problems.add(Problem.of(rule, Pointer.ROOT.child("header"), place, values));
    }
}
