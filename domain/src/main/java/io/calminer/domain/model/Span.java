package io.calminer.domain.model;

import io.calminer.domain.formula.Expression;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.program.Window;

/**
 * A function that sums over many periods, kept so that an explanation can tell which of them count most.
 *
 * @param summed the expression that is read in those periods
 * @param part what one of them contributes
 */
record Span(Expression summed, Part part) {

    /** What is summed by fixed weights; the row holds the values of the expression. */
    static Span of(Expression summed, Symbol.Row row, Window window) {
        return new Span(summed, (sheet, cell, period) -> {
            double weight = window.weight(cell, period);
            return weight == 0 ? 0 : weight * sheet.cell(row.row(), cell);
        });
    }

    /** What the summed expression contributes from a cell to the sum of a period. */
    interface Part {
        double of(Sheet sheet, int cell, int period);
    }
}
