package io.calminer.persistence.project.item;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of an item's row. */
@SuppressWarnings("NullAway.Init")
class ItemKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID scenarioId;
    String key;

    protected ItemKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemKey that && scenarioId.equals(that.scenarioId) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenarioId, key);
    }
}
