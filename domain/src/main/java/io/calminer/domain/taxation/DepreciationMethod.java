package io.calminer.domain.taxation;

import java.util.Locale;

/** How the cost of what lasts is charged to tax years. */
enum DepreciationMethod {
    /** The same charge in each year of life. */
    STRAIGHT_LINE("life", "convention", "quarter", "month", "salvage"),
    /** Charges that fall by the same amount from year to year. */
    SUM_OF_YEARS_DIGITS("life", "convention", "quarter", "month", "salvage"),
    /** A share of the book value, by a rate or by factor / life. */
    DECLINING_BALANCE("rate", "life", "factor", "switch", "convention", "quarter", "month", "salvage"),
    /** A share of 2 / life of the book value. */
    DOUBLE_DECLINING_BALANCE("life", "switch", "convention", "quarter", "month", "salvage"),
    /** A declining balance until the straight line over the rest of the life is more. */
    VARIABLE_DECLINING_BALANCE("life", "factor", "switch", "convention", "quarter", "month", "salvage"),
    /** Book value by what is produced of what is left to be produced. */
    UNITS_OF_PRODUCTION("units", "mined", "remaining", "salvage"),
    /** The tables of the United States' modified accelerated cost recovery system. */
    MACRS("life", "convention", "quarter", "month"),
    /** All in the year in which it comes into service. */
    IMMEDIATE(),
    /** A rate of one pool, claimed where there is income if that is left to the owner. */
    POOL("rate", "convention", "quarter", "month", "discretionary", "income"),
    /** The cost of a deposit by what is sold of what is left to be mined. */
    COST_DEPLETION("units", "mined", "remaining", "salvage"),
    /** A share of gross income, up to a share of income before it; cost depletion where that is more. */
    PERCENTAGE_DEPLETION("rate", "of", "cap", "income", "units", "mined", "remaining");

    private static final String BLANK = " ";

    /** The fields that it has, between blanks. */
    private final String fields;

    DepreciationMethod(String... fields) {
        this.fields = BLANK + String.join(BLANK, fields) + BLANK;
    }

    /** Whether a class by this method has a field. */
    boolean has(String field) {
        return fields.contains(BLANK + field + BLANK);
    }

    /** Whether the charge is a claim that depends on income before it. */
    boolean mayDependOnIncome() {
        return has("income");
    }

    /** The name in plans. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
