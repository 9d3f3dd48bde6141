package io.calminer.bootstrap.launch;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table for a terminal: words to the left, figures to the right. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> words = new HashSet<>(Set.of(0));
    private int headings = 1;

    TextTable(String... headings) {
        rows.add(headings.clone());
    }

    /** These columns hold words, as the first one does anyway. */
    TextTable words(Integer... columns) {
        words.addAll(List.of(columns));
        return this;
    }

    /** The units of the columns, as a second row of the head. */
    TextTable units(String... units) {
        rows.add(headings, units.clone());
        headings++;
        return this;
    }

    void row(String... cells) {
        rows.add(cells.clone());
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths));
            if (i == headings - 1) {
                StringBuilder rule = new StringBuilder("  ");
                for (int width : widths) {
                    rule.append("─".repeat(width)).append("  ");
                }
                out.println(rule.toString().stripTrailing());
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                widths[k] = Math.max(widths[k], row[k].length());
            }
        }
        return widths;
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int k = 0; k < row.length; k++) {
            String blanks = " ".repeat(widths[k] - row[k].length());
            line.append(words.contains(k) ? row[k] + blanks : blanks + row[k]).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
