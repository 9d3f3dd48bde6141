package io.calminer.persistence.project.item;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a correlated pair's row. */
@SuppressWarnings("NullAway.Init")
class PairKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID scenarioId;
    String key;
    String first;
    String second;

    protected PairKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PairKey that
                && scenarioId.equals(that.scenarioId)
                && key.equals(that.key)
                && first.equals(that.first)
                && second.equals(that.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenarioId, key, first, second);
    }
}
