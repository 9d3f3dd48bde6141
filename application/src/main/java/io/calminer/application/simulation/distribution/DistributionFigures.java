package io.calminer.application.simulation.distribution;

import io.calminer.domain.simulation.distribution.Distribution;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The figures of a distribution; what is not finite has its reason.
 *
 * @param lower where the support begins; may be −∞
 * @param upper where it ends; may be ∞
 * @param density at each point; of a discrete distribution the probability of the point
 * @param cumulative P(X ≤ x) at each point
 * @param survival P(X &gt; x) at each point
 * @param quantiles at each probability
 * @param reasons why figures do not exist, by the name of the figure
 */
public record DistributionFigures(
        double mean,
        double variance,
        double lower,
        double upper,
        double[] density,
        double[] cumulative,
        double[] survival,
        double[] quantiles,
        Map<String, String> reasons) {

    public DistributionFigures {
        density = density.clone();
        cumulative = cumulative.clone();
        survival = survival.clone();
        quantiles = quantiles.clone();
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    static DistributionFigures of(Distribution law, double[] at, double[] probabilities) {
        Map<String, String> reasons = new LinkedHashMap<>();
        double mean = law.mean();
        double variance = law.variance();
        explain(reasons, "mean", mean);
        explain(reasons, "variance", variance);
        double[] density = each(at, law::density);
        double[] quantiles = each(probabilities, law::quantile);
        if (!isFinite(density)) {
            reasons.put("density", "The density is infinite at some of the points.");
        }
        if (!isFinite(quantiles)) {
            reasons.put("quantiles", "The support is unbounded: a quantile at probability 0 or 1 is infinite.");
        }
        return new DistributionFigures(
                mean,
                variance,
                law.lower(),
                law.upper(),
                density,
                each(at, law::cumulative),
                each(at, law::survival),
                quantiles,
                reasons);
    }

    private static void explain(Map<String, String> reasons, String figure, double value) {
        if (Double.isNaN(value)) {
            reasons.put(figure, "The distribution has no " + figure + ": its integral does not exist.");
        } else if (Double.isInfinite(value)) {
            reasons.put(figure, "The " + figure + " of the distribution is infinite.");
        }
    }

    private static double[] each(double[] points, DoubleUnaryOperator figure) {
        return Arrays.stream(points).map(figure).toArray();
    }

    private static boolean isFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    @Override
    public double[] density() {
        return density.clone();
    }

    @Override
    public double[] cumulative() {
        return cumulative.clone();
    }

    @Override
    public double[] survival() {
        return survival.clone();
    }

    @Override
    public double[] quantiles() {
        return quantiles.clone();
    }
}
