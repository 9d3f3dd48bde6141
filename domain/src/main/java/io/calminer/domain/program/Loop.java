package io.calminer.domain.program;

import java.util.List;

/**
 * A circle of rows that no order of evaluation can resolve.
 *
 * @param kind why it cannot be resolved
 * @param rows the positions of the rows in the order in which each reads the next; the last reads the first
 */
public record Loop(Kind kind, List<Integer> rows) {

    public Loop {
        rows = List.copyOf(rows);
    }

    /** Why a circle of rows cannot be evaluated one period at a time. */
    public enum Kind {
        /** Each row needs the next within the same period. */
        SAME_PERIOD,
        /** Some links point to earlier periods and others to later ones. */
        BOTH_DIRECTIONS
    }
}
