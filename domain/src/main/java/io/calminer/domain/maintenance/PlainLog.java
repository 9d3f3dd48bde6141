package io.calminer.domain.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a table in the notation in which it is kept until it is imported, row for row. */
final class PlainLog {

    private static final Set<String> NUMBERS = Set.of("meter", "downtime", "cost");

    private PlainLog() {}

    /** The table with points and days of year, month and day; what is neither number nor day stays as it is. */
    static String of(String text, LogNotation notation) {
        if (notation == LogNotation.POINT) {
            return text;
        }
        CellScanner scanner = new CellScanner(text, new ArrayList<>());
        StringBuilder plain = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (List<CellScanner.Cell> cells : scanner.lines()) {
            boolean isHeader = header.isEmpty()
                    && cells.stream().anyMatch(cell -> !cell.text().isBlank());
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).text();
                if (isHeader) {
                    header.add(LogWords.column(cell));
                }
                String column = isHeader || i >= header.size() ? "" : header.get(i);
                plain.append(i > 0 ? String.valueOf(scanner.separator()) : "")
                        .append(quoted(plain(cell, column, notation)));
            }
            plain.append('\n');
        }
        return plain.isEmpty() ? text : plain.toString();
    }

    private static String plain(String cell, String column, LogNotation notation) {
        String text = cell.strip();
        if (NUMBERS.contains(column)) {
            return notation.plain(text).orElse(cell);
        }
        return column.equals("date") ? notation.day(text).map(Object::toString).orElse(cell) : cell;
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
