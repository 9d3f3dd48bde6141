package io.calminer.persistence.project;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a draft's row. */
@SuppressWarnings("NullAway.Init")
class DraftKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID scenarioId;
    UUID userId;

    protected DraftKey() {}

    DraftKey(UUID scenarioId, UUID userId) {
        this.scenarioId = scenarioId;
        this.userId = userId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DraftKey that && scenarioId.equals(that.scenarioId) && userId.equals(that.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenarioId, userId);
    }
}
