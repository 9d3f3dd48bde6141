package io.calminer.persistence.simulation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a result: its run and its metric. */
@SuppressWarnings("NullAway.Init")
public class ResultKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID runId;
    String metric;

    public ResultKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultKey that && runId.equals(that.runId) && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, metric);
    }
}
