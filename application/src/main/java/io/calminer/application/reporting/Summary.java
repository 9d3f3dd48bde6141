package io.calminer.application.reporting;

import io.calminer.domain.simulation.sample.QuantileType;
import io.calminer.domain.simulation.sample.Sample;
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
        Sample sample = Sample.of(results);
        return new Summary(
                sample.count(),
                sample.smallest(),
                sample.largest(),
                sample.mean(),
                percentile(sample, 0.5),
                sample.standardDeviation(),
                sample.variance(),
                percentile(sample, TAIL),
                percentile(sample, 0.1),
                percentile(sample, 0.25),
                percentile(sample, 0.5),
                percentile(sample, 0.75),
                percentile(sample, 0.9),
                percentile(sample, 0.95),
                sample.valueAtRisk(TAIL, QuantileType.SPREADSHEET),
                sample.expectedShortfall(TAIL));
    }

    private static double percentile(Sample sample, double share) {
        return sample.quantile(share, QuantileType.SPREADSHEET);
    }
}
