package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Outcome;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far a run is.
 *
 * @param done iterations computed, those of a resumed checkpoint included
 * @param total iterations asked for
 * @param outcomes the metrics over the iterations gathered so far, made when asked for; empty at first
 */
public record Progress(long done, long total, Supplier<List<Outcome>> outcomes) {

    /** The share of the iterations that are done, within [0, 1]. */
    public double share() {
        return (double) done / total;
    }
}
