package io.calminer.domain.model;

/** How the values of a line are read over longer spans of time. */
public enum Kind {
    /** An amount during the period; it adds up. */
    FLOW,
    /** An amount per unit of time. */
    RATE,
    /** Money per unit of something. */
    PRICE,
    /** A share or a grade; over longer spans a weighted mean. */
    RATIO,
    /** A stock at the end of the period; over longer spans the last value. */
    BALANCE,
    /** A level relative to a base date. */
    INDEX,
    /** True (1) or false (0). */
    FLAG
}
