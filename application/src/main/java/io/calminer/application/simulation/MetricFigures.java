package io.calminer.application.simulation;

import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stored statistics of one metric of a run; NaN where a figure does not exist.
 *
 * @param metric its name, such as npv
 * @param unit the unit of its values; 1 for shares, a for years
 * @param meanInterval the mean with the interval that holds the true one with 95 % confidence
 * @param percentiles by per cent: so many per cent of the outcomes are at or below
 * @param valueAtRisk95 the negative of the 5th percentile
 * @param expectedShortfall95 the negative of the mean of the worst 5 %
 */
public record MetricFigures(
        String metric,
        String unit,
        long count,
        long undefined,
        Estimate meanInterval,
        double sd,
        double skewness,
        double kurtosis,
        double min,
        double max,
        Map<Integer, Estimate> percentiles,
        double probabilityBelowZero,
        double valueAtRisk95,
        double expectedShortfall95,
        double semiDeviation) {

    private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final double TAIL = 0.05;

    public MetricFigures {
        percentiles = Collections.unmodifiableMap(new LinkedHashMap<>(percentiles));
    }

    public double mean() {
        return meanInterval.value();
    }

    /** What a run says of a metric. */
    public static MetricFigures of(Outcome outcome, String unit) {
        Map<Integer, Estimate> percentiles = new LinkedHashMap<>();
        for (int percent : PERCENTS) {
            percentiles.put(percent, outcome.percentileEstimate(percent));
        }
        boolean defined = outcome.count() > 0;
        return new MetricFigures(
                outcome.name(),
                unit,
                outcome.count(),
                outcome.undefined(),
                outcome.meanEstimate(),
                outcome.standardDeviation(),
                outcome.skewness(),
                outcome.kurtosis(),
                outcome.smallest(),
                outcome.largest(),
                percentiles,
                outcome.probabilityBelow(0),
                defined ? outcome.valueAtRisk(TAIL) : Double.NaN,
                defined ? outcome.expectedShortfall(TAIL) : Double.NaN,
                outcome.semiDeviation());
    }
}
