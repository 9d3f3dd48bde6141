package io.calminer.domain.costs;

/** How often an amount falls due; a year has 365 days, 52 weeks, 12 months and 4 quarters. */
enum Frequency {
    DAILY(365),
    WEEKLY(52),
    MONTHLY(12),
    QUARTERLY(4),
    YEARLY(1);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    int perYear() {
        return perYear;
    }
}
