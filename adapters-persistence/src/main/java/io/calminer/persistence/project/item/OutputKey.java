package io.calminer.persistence.project.item;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a row in a table of several collections, whose items may have the same key. */
@SuppressWarnings("NullAway.Init")
class OutputKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID scenarioId;
    String collection;
    String key;

    protected OutputKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputKey that
                && scenarioId.equals(that.scenarioId)
                && collection.equals(that.collection)
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenarioId, collection, key);
    }
}
