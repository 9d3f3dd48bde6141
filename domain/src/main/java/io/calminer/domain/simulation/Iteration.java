package io.calminer.domain.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one iteration of a run drew and found, with the bits that it had there.
 *
 * @param number which iteration, counted from 0
 * @param metrics the metrics by name; NaN where undefined
 * @param inputs the inputs and paths by name; of one drawn over time, the mean over its draws
 */
public record Iteration(long number, Map<String, Double> metrics, Map<String, Double> inputs) {

    public Iteration {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
