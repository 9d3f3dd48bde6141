package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;

/** When in its first tax year what comes into service is held to do so. */
enum Convention {
    /** At the start of the year. */
    FULL_YEAR,
    /** In the middle of the year. */
    HALF_YEAR,
    /** In the middle of a quarter of the year. */
    MID_QUARTER,
    /** In the middle of a month of the year. */
    MID_MONTH;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;
    private static final double HALF = 0.5;

    /** The share of the first year in which it serves, by the fields of its class. */
    double firstYear(Fields fields) {
        return switch (this) {
            case FULL_YEAR -> 1;
            case HALF_YEAR -> HALF;
            case MID_QUARTER -> (QUARTERS + HALF - fields.integer("quarter", 1, QUARTERS)) / QUARTERS;
            case MID_MONTH -> (MONTHS + HALF - fields.integer("month", 1, MONTHS)) / MONTHS;
        };
    }
}
