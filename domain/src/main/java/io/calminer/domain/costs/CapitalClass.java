package io.calminer.domain.costs;

import java.util.Locale;

/** What capital is spent for: to begin, to go on, or to grow. */
public enum CapitalClass {
    /** What must be spent before the mine produces. */
    INITIAL(Bucket.CAPITAL_INITIAL),
    /** What keeps the output as it is. */
    SUSTAINING(Bucket.CAPITAL_SUSTAINING),
    /** What makes the output larger. */
    EXPANSION(Bucket.CAPITAL_INITIAL),
    /** Waste removed for ore of later periods. */
    CAPITALISED_STRIPPING(Bucket.CAPITAL_SUSTAINING),
    /** What the owner spends besides construction: studies, permits, the team. */
    OWNERS(Bucket.CAPITAL_INITIAL),
    /** What is spent to close and rehabilitate. */
    CLOSURE(Bucket.RECLAMATION);

    private final Bucket bucket;

    CapitalClass(Bucket bucket) {
        this.bucket = bucket;
    }

    Bucket bucket() {
        return bucket;
    }

    /** Whether it is spent only as long as the mine produces. */
    boolean endsWithProduction() {
        return this == SUSTAINING || this == EXPANSION || this == CAPITALISED_STRIPPING;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
