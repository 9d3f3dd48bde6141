package io.calminer.domain.costs;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What money is spent as, whichever area spends it: each cost is in one, so that buckets add up to the total. */
public enum Bucket {
    CAPITAL_INITIAL,
    CAPITAL_SUSTAINING,
    OPERATING_FIXED,
    OPERATING_VARIABLE,
    MAINTENANCE,
    RECLAMATION,
    ROYALTIES,
    GENERAL_ADMIN;

    /** The word in plans and in names of lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The buckets that a cost of operation may be in. */
    public static Map<String, Bucket> ofOperation() {
        Map<String, Bucket> buckets = new TreeMap<>();
        for (Bucket bucket : values()) {
            if (bucket != CAPITAL_INITIAL && bucket != CAPITAL_SUSTAINING) {
                buckets.put(bucket.key(), bucket);
            }
        }
        return buckets;
    }
}
