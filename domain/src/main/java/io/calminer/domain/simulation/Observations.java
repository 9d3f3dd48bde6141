package io.calminer.domain.simulation;

import java.util.List;

/**
 * A bounded number of iterations of a run side by side: what was drawn and found in each, in columns.
 *
 * <p>They are not kept by the run but computed again, with the same bits.
 *
 * @param inputs the names of inputs and paths
 * @param metrics the names of the metrics
 * @param drawn by input and iteration; of one drawn over time, the mean over its draws
 * @param found by metric and iteration; NaN where undefined
 */
public record Observations(List<String> inputs, List<String> metrics, double[][] drawn, double[][] found) {

    /** So many iterations tell a share to 1 %. */
    public static final int USUAL = 16_384;

    public Observations {
        inputs = List.copyOf(inputs);
        metrics = List.copyOf(metrics);
        drawn = copy(drawn);
        found = copy(found);
    }

    @Override
    public double[][] drawn() {
        return copy(drawn);
    }

    @Override
    public double[][] found() {
        return copy(found);
    }

    /** How many iterations there are. */
    public int count() {
        return found.length == 0 ? 0 : found[0].length;
    }

    /** The values of an input. */
    public double[] drawn(int input) {
        return drawn[input].clone();
    }

    /**
     * The values of a metric.
     *
     * @throws IllegalArgumentException when it was not followed
     */
    public double[] found(String metric) {
        int m = metrics.indexOf(metric);
        if (m < 0) {
            throw new IllegalArgumentException(
                    "The run did not follow '" + metric + "': it followed " + String.join(", ", metrics) + ".");
        }
        return found[m].clone();
    }

    private static double[][] copy(double[][] columns) {
        double[][] copy = columns.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = columns[i].clone();
        }
        return copy;
    }
}
