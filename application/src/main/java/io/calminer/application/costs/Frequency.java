package io.calminer.application.costs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a cost comes, with the times in a year. */
public enum Frequency {
    DAILY(365),
    WEEKLY(52),
    MONTHLY(12),
    QUARTERLY(4),
    YEARLY(1),
    /** The same as yearly. */
    ANNUALLY(1);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    public int perYear() {
        return perYear;
    }

    /** The name in documents. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Frequency> find(String text) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.text().equals(text))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(Frequency::text).toList();
    }
}
