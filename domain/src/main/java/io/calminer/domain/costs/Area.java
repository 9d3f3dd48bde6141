package io.calminer.domain.costs;

import java.util.Locale;

/** The part of a mine that spends: each operating cost belongs to one, so that areas add up to the total. */
public enum Area {
    MINING,
    PROCESSING,
    SITE,
    GENERAL_ADMIN,
    SELLING,
    WATER,
    CLOSURE;

    /** The word in plans and in names of lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
