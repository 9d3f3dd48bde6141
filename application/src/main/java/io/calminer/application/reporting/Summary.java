package io.calminer.application.reporting;

import java.util.Arrays;

/**
 * The usual statistics of a series of results.
 *
 * <p>Percentiles interpolate linearly between order statistics (type 7 of Hyndman and Fan 1996, as spreadsheets do):
 * at rank {@code 1 + (n − 1)·p}. Value at risk is the 5th percentile with the sign turned; expected shortfall is the
 * mean of the worst 5 % of the results, the one on the boundary counted in part, with the sign turned: losses are
 * positive.
 *
 * @param variance the sample variance, with n − 1; NaN for one result
 * @param stdDev its square root
 */
public record Summary(
        long count,
        double min,
        double max,
        double mean,
        double median,
        double stdDev,
        double variance,
        double percentile5,
        double percentile10,
        double percentile25,
        double percentile50,
        double percentile75,
        double percentile90,
        double percentile95,
        double valueAtRisk95,
        double expectedShortfall95) {

    private static final double TAIL = 0.05;

    /**
     * The statistics of results.
     *
     * @throws IllegalArgumentException when there are none, or one is not finite
     */
    public static Summary of(double... results) {
        if (results.length == 0 || !Arrays.stream(results).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A summary needs finite results: there were " + results.length + ".");
        }
        double[] sorted = results.clone();
        Arrays.sort(sorted);
        double mean = mean(sorted);
        double variance = variance(sorted, mean);
        return new Summary(
                sorted.length,
                sorted[0],
                sorted[sorted.length - 1],
                mean,
                percentile(sorted, 0.5),
                Math.sqrt(variance),
                variance,
                percentile(sorted, TAIL),
                percentile(sorted, 0.1),
                percentile(sorted, 0.25),
                percentile(sorted, 0.5),
                percentile(sorted, 0.75),
                percentile(sorted, 0.9),
                percentile(sorted, 0.95),
                0.0 - percentile(sorted, TAIL),
                0.0 - tailMean(sorted));
    }

    /** The mean in two passes, so that large values do not eat small ones. */
    private static double mean(double[] values) {
        double first = 0;
        for (double value : values) {
            first += value / values.length;
        }
        double rest = 0;
        for (double value : values) {
            rest += value - first;
        }
        return first + rest / values.length;
    }

    private static double variance(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }

    private static double percentile(double[] sorted, double share) {
        double rank = (sorted.length - 1) * share;
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static double tailMean(double[] sorted) {
        double weight = TAIL * sorted.length;
        int whole = (int) Math.floor(weight);
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += sorted[i];
        }
        return (sum + (weight - whole) * sorted[whole]) / weight;
    }
}
