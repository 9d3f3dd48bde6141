package io.calminer.domain.maintenance;

import io.calminer.domain.document.Place;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a text into lines of cells, as RFC 4180 does; the separator is the one that the first line has. */
final class CellScanner {

    private final String text;
    private final char separator;
    private final List<Problem> problems;
    private final List<List<Cell>> lines = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int lineStart;
    private int at;
    private Place begin = new Place(1, 1);
    private @Nullable Place quote;

    CellScanner(String text, List<Problem> problems) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.separator = separator(this.text);
        this.problems = problems;
    }

    /** A cell and where it begins. */
    record Cell(String text, Place place) {}

    char separator() {
        return separator;
    }

    /** The lines of cells; none when a quote is never closed, which is told. */
    List<List<Cell>> lines() {
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != null) {
                quoted(c);
            } else {
                plain(c);
            }
            if (endsLine(c)) {
                line++;
                lineStart = at + 1;
            }
        }
        Place open = quote;
        if (open != null) {
            problems.add(Problem.of(MaintenanceRule.LOG_QUOTE, Pointer.ROOT, open));
            return List.of();
        }
        endCell(begin);
        lines.add(cells);
        return lines;
    }

    private void quoted(char c) {
        if (c != '"') {
            cell.append(c);
        } else if (next() == '"') {
            cell.append(c);
            at++;
        } else {
            quote = null;
        }
    }

    private void plain(char c) {
        if (c == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            quote = new Place(line, at - lineStart + 1);
        } else if (endsLine(c)) {
            endCell(new Place(line + 1, 1));
            lines.add(cells);
            cells = new ArrayList<>();
        } else if (c == separator) {
            endCell(new Place(line, at - lineStart + 2));
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell(Place next) {
        cells.add(new Cell(cell.toString(), begin));
        cell.setLength(0);
        begin = next;
    }

    private boolean endsLine(char c) {
        return c == '\n' || (c == '\r' && next() != '\n');
    }

    /** The character after this one; a blank at the end. */
    private char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
