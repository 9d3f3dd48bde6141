package io.calminer.persistence.simulation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a part of kept samples: its run and its number. */
@SuppressWarnings("NullAway.Init")
public class SampleKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID runId;
    int part;

    public SampleKey() {}

    static SampleKey of(UUID runId, int part) {
        SampleKey key = new SampleKey();
        key.runId = runId;
        key.part = part;
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleKey that && runId.equals(that.runId) && part == that.part;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, part);
    }
}
