package io.calminer.bootstrap.launch;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: the first column to the left, the others to the right. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(headings.clone());
    }

    void row(String... cells) {
        rows.add(cells.clone());
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths));
            if (i == 0) {
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

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int k = 0; k < row.length; k++) {
            String blanks = " ".repeat(widths[k] - row[k].length());
            line.append(k == 0 ? row[k] + blanks : blanks + row[k]).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
