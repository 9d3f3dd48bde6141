package io.calminer.domain.simulation.statistics;

import java.util.List;

/**
 * An input as it was really drawn, and how the metrics move with it.
 *
 * <p>Of an input drawn over time, the mean over its draws is taken in each iteration.
 *
 * @param name the input or process
 * @param mean its realised mean
 * @param standardDeviation its realised spread
 * @param metrics the metrics by name
 * @param rankCorrelations Spearman's correlation with each metric
 */
public record Driver(
        String name, double mean, double standardDeviation, List<String> metrics, double[] rankCorrelations) {

    public Driver {
        metrics = List.copyOf(metrics);
        rankCorrelations = rankCorrelations.clone();
    }

    @Override
    public double[] rankCorrelations() {
        return rankCorrelations.clone();
    }

    /**
     * Spearman's correlation with a metric.
     *
     * @throws IllegalArgumentException when the run did not follow it
     */
    public double rankCorrelation(String metric) {
        int m = metrics.indexOf(metric);
        if (m < 0) {
            throw new IllegalArgumentException(
                    "The run did not follow '" + metric + "': it followed " + String.join(", ", metrics) + ".");
        }
        return rankCorrelations[m];
    }
}
