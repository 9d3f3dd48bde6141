package io.calminer.domain.valuation.depreciation;

/** When in its year an asset is taken to be placed in service. */
enum Convention {
    /** In the middle of the year. */
    HALF_YEAR,
    /** In the middle of the first quarter. */
    MID_QUARTER_1,
    /** In the middle of the second quarter. */
    MID_QUARTER_2,
    /** In the middle of the third quarter. */
    MID_QUARTER_3,
    /** In the middle of the fourth quarter. */
    MID_QUARTER_4
}
