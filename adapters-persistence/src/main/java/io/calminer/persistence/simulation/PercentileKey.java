package io.calminer.persistence.simulation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a percentile: its run, its metric and its per cent. */
@SuppressWarnings("NullAway.Init")
public class PercentileKey implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID runId;
    String metric;
    int percent;

    public PercentileKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PercentileKey that
                && runId.equals(that.runId)
                && metric.equals(that.metric)
                && percent == that.percent;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, metric, percent);
    }
}
