package io.calminer.domain.model;

import io.calminer.domain.formula.Expression;
import io.calminer.domain.program.Sheet;

/**
 * A function that sums over many periods, kept so that an explanation can tell which of them count most.
 *
 * @param summed the expression that is read in those periods
 * @param part what one of them contributes
 */
record Span(Expression summed, Part part) {

    /** What the summed expression contributes from a cell to the sum of a period. */
    interface Part {
        double of(Sheet sheet, int cell, int period);
    }
}
