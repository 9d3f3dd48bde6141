package io.calminer.application.simulation;

import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The statistics of one metric of a run with the further figures that a reader asked for.
 *
 * @param figures all other statistics
 * @param percentiles by per cent: so many per cent of the outcomes are at or below
 * @param below by threshold: the share of the outcomes below it
 * @param valueAtRisk by the worst share: what is lost or more in it
 * @param expectedShortfall by the worst share: the mean loss in it
 */
public record ChosenFigures(
        MetricFigures figures,
        Map<Double, Estimate> percentiles,
        Map<Double, Double> below,
        Map<Double, Double> valueAtRisk,
        Map<Double, Double> expectedShortfall) {

    public ChosenFigures {
        percentiles = Collections.unmodifiableMap(new LinkedHashMap<>(percentiles));
        below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
        valueAtRisk = Collections.unmodifiableMap(new LinkedHashMap<>(valueAtRisk));
        expectedShortfall = Collections.unmodifiableMap(new LinkedHashMap<>(expectedShortfall));
    }

    /** Those that are stored. */
    static ChosenFigures of(MetricFigures figures) {
        Map<Double, Estimate> percentiles = new LinkedHashMap<>();
        figures.percentiles().forEach((percent, estimate) -> percentiles.put((double) percent, estimate));
        return new ChosenFigures(figures, percentiles, Map.of(), Map.of(), Map.of());
    }

    /** Those of an outcome; without percents those that would be stored. */
    static ChosenFigures of(Outcome outcome, String unit, FigureChoice choice) {
        ChosenFigures usual = of(MetricFigures.of(outcome, unit));
        boolean defined = outcome.count() > 0;
        Map<Double, Double> atRisk = each(choice.tails(), tail -> defined ? outcome.valueAtRisk(tail) : Double.NaN);
        return new ChosenFigures(
                usual.figures(),
                choice.percents().isEmpty()
                        ? usual.percentiles()
                        : each(choice.percents(), outcome::percentileEstimate),
                each(choice.thresholds(), outcome::probabilityBelow),
                atRisk,
                each(choice.tails(), tail -> defined ? outcome.expectedShortfall(tail) : Double.NaN));
    }

    private static <T> Map<Double, T> each(List<Double> keys, Function<Double, T> figure) {
        Map<Double, T> figures = new LinkedHashMap<>();
        keys.forEach(key -> figures.put(key, figure.apply(key)));
        return figures;
    }
}
