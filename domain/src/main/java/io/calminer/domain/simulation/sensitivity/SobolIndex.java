package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.List;

/**
 * The share of a metric's variance that one factor explains.
 *
 * @param inputs the inputs of the factor: one, or several that depend on each other
 * @param firstOrder by itself, with its 95 % interval
 * @param totalOrder by itself and together with any others, with its 95 % interval
 */
public record SobolIndex(List<String> inputs, Estimate firstOrder, Estimate totalOrder) {

    public SobolIndex {
        inputs = List.copyOf(inputs);
    }
}
