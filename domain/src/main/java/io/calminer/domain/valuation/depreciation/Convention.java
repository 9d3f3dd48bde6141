package io.calminer.domain.valuation.depreciation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** When in its year an asset is taken to be placed in service. */
enum Convention {
    /** At the start of the year. */
    FULL_YEAR,
    /** In the middle of the year. */
    HALF_YEAR,
    /** In the middle of the first quarter. */
    MID_QUARTER_1,
    /** In the middle of the second quarter. */
    MID_QUARTER_2,
    /** In the middle of the third quarter. */
    MID_QUARTER_3,
    /** In the middle of the fourth quarter. */
    MID_QUARTER_4,
    /** In the middle of a month. */
    MID_MONTH;

    static final Set<Convention> ALL = EnumSet.allOf(Convention.class);

    /** Those of what is no building: machines and all other personal property. */
    static final Set<Convention> PERSONAL_PROPERTY = EnumSet.range(HALF_YEAR, MID_QUARTER_4);

    /** That of buildings. */
    static final Set<Convention> REAL_PROPERTY = EnumSet.of(MID_MONTH);

    private static final double HALF = 0.5;
    private static final double QUARTERS = 4;
    private static final double MONTHS = 12;

    /**
     * The share of the first year in which the asset serves.
     *
     * @param month of the year in which it is placed in service; read of {@link #MID_MONTH} alone
     */
    double firstYear(int month) {
        return switch (this) {
            case FULL_YEAR -> 1;
            case HALF_YEAR -> HALF;
            case MID_MONTH -> (MONTHS + HALF - month) / MONTHS;
            default -> (QUARTERS - HALF - (ordinal() - MID_QUARTER_1.ordinal())) / QUARTERS;
        };
    }

    /** Their names, as requests write them. */
    static String names(Set<Convention> conventions) {
        return conventions.stream().map(Convention::toString).collect(Collectors.joining(", "));
    }

    /** The name as it is written in requests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
