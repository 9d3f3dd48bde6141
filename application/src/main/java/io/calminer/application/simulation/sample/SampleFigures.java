package io.calminer.application.simulation.sample;

import io.calminer.domain.simulation.sample.Bars;
import io.calminer.domain.simulation.sample.QuantileType;
import io.calminer.domain.simulation.sample.Sample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a sample; what does not exist is NaN and has its reason.
 *
 * @param sample the values, which know their moments
 * @param quantiles at each probability
 * @param valueAtRisk at each tail level, losses positive
 * @param expectedShortfall at each tail level, losses positive
 * @param bars the histogram
 * @param reasons why figures do not exist, by the name of the figure
 */
public record SampleFigures(
        Sample sample,
        double[] quantiles,
        double[] valueAtRisk,
        double[] expectedShortfall,
        Bars bars,
        Map<String, String> reasons) {

    public SampleFigures {
        quantiles = quantiles.clone();
        valueAtRisk = valueAtRisk.clone();
        expectedShortfall = expectedShortfall.clone();
        reasons = Map.copyOf(reasons);
    }

    static SampleFigures of(DescribeSample.Request request) {
        Sample sample = request.sample();
        QuantileType type = request.quantileType();
        double[] tails = request.tailLevels();
        return new SampleFigures(
                sample,
                Arrays.stream(request.probabilities())
                        .map(p -> sample.quantile(p, type))
                        .toArray(),
                Arrays.stream(tails).map(tail -> sample.valueAtRisk(tail, type)).toArray(),
                Arrays.stream(tails).map(sample::expectedShortfall).toArray(),
                sample.bars(request.bars().orElse(sample.usualBars())),
                reasons(sample));
    }

    private static Map<String, String> reasons(Sample sample) {
        Map<String, String> reasons = new LinkedHashMap<>();
        String one = sample.count() == 0 ? "There are no values." : "One value has no spread.";
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("mean", sample.mean());
        figures.put("variance", sample.variance());
        figures.put("sd", sample.standardDeviation());
        figures.put("population_variance", sample.populationVariance());
        figures.put("skewness", sample.skewness());
        figures.put("kurtosis", sample.kurtosis());
        figures.put("min", sample.smallest());
        figures.put("max", sample.largest());
        figures.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                reasons.put(name, sample.count() < 2 ? one : "The figure is too large to be a number.");
            }
        });
        if (sample.count() == 0) {
            for (String name : new String[] {"quantiles", "value_at_risk", "expected_shortfall"}) {
                reasons.put(name, one);
            }
        }
        return reasons;
    }

    @Override
    public double[] quantiles() {
        return quantiles.clone();
    }

    @Override
    public double[] valueAtRisk() {
        return valueAtRisk.clone();
    }

    @Override
    public double[] expectedShortfall() {
        return expectedShortfall.clone();
    }
}
