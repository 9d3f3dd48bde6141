package io.calminer.spreadsheet.workbook;

/** How the values of a row are shown. */
enum Look {
    /** By their size: the larger, the fewer decimals. */
    BY_SIZE,
    /** A number that people may change. */
    INPUT,
    WHOLE,
    DATE,
    PERCENT,
    /** With enough digits to be compared. */
    EXACT,
    /** 1 where a check is passed. */
    CHECK,
    /** A row that others add up to. */
    TOTAL
}
