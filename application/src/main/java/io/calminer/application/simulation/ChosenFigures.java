package io.calminer.application.simulation;

import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statistics of one metric of a run with the percentiles that a reader asked for.
 *
 * @param figures all other statistics
 * @param percentiles by per cent: so many per cent of the outcomes are at or below
 */
public record ChosenFigures(MetricFigures figures, Map<Double, Estimate> percentiles) {

    public ChosenFigures {
        percentiles = Collections.unmodifiableMap(new LinkedHashMap<>(percentiles));
    }

    /** Those that are stored. */
    static ChosenFigures of(MetricFigures figures) {
        Map<Double, Estimate> percentiles = new LinkedHashMap<>();
        figures.percentiles().forEach((percent, estimate) -> percentiles.put((double) percent, estimate));
        return new ChosenFigures(figures, percentiles);
    }

    /** Those of an outcome; without percents those that would be stored. */
    static ChosenFigures of(Outcome outcome, String unit, List<Double> percents) {
        ChosenFigures usual = of(MetricFigures.of(outcome, unit));
        if (percents.isEmpty()) {
            return usual;
        }
        Map<Double, Estimate> percentiles = new LinkedHashMap<>();
        percents.forEach(percent -> percentiles.put(percent, outcome.percentileEstimate(percent)));
        return new ChosenFigures(usual.figures(), percentiles);
    }
}
