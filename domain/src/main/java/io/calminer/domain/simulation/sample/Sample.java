package io.calminer.domain.simulation.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Values that were observed or simulated, each with a weight.
 *
 * <p>Weights need not sum to 1: twice the weight counts twice as much, a value without weight not at all. Equal weights
 * are no weights. A statistic of nothing is NaN. Immutable.
 */
public final class Sample {

    private final double[] values;
    private final double[] weights;
    private final double total;
    private final boolean weighted;

    private Sample(double[] values, double[] weights, boolean weighted) {
        this.values = values;
        this.weights = weights;
        this.weighted = weighted;
        this.total = Arrays.stream(weights).sum();
    }

    /**
     * Values of equal weight, in any order.
     *
     * @throws IllegalArgumentException when one is not finite
     */
    public static Sample of(double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return of(values, weights);
    }

    /**
     * Values with their weights, in any order.
     *
     * @throws IllegalArgumentException when the lengths differ, a value is not finite, or a weight is negative or not
     *     finite
     */
    public static Sample of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "Each value needs one weight: there are " + values.length + " and " + weights.length + ".");
        }
        for (int i = 0; i < values.length; i++) {
            boolean sound = Double.isFinite(values[i]) && weights[i] >= 0 && Double.isFinite(weights[i]);
            if (!sound) {
                throw new IllegalArgumentException("Values must be finite and weights 0 or more: were " + values[i]
                        + " and " + weights[i] + " (position " + i + ").");
            }
        }
        return sorted(values, weights);
    }

    private static Sample sorted(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] rising = IntStream.of(order).mapToDouble(i -> values[i] + 0.0).toArray();
        double[] theirs = IntStream.of(order).mapToDouble(i -> weights[i]).toArray();
        boolean weighted = Arrays.stream(theirs).distinct().count() > 1;
        return new Sample(rising, theirs, weighted);
    }

    /** How many values have a weight. */
    public int count() {
        return values.length;
    }

    public double smallest() {
        return values.length == 0 ? Double.NaN : values[0];
    }

    public double largest() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    /** Σ w·x ÷ Σ w, corrected by the mean of what is left over, so that large values do not eat small ones. */
    public double mean() {
        if (values.length == 0) {
            return Double.NaN;
        }
        double first = 0;
        for (int i = 0; i < values.length; i++) {
            first += values[i] * (weights[i] / total);
        }
        double rest = 0;
        for (int i = 0; i < values.length; i++) {
            rest += (values[i] - first) * (weights[i] / total);
        }
        return first + rest;
    }

    /** The mean square of the deviations from the mean, as of a distribution: Σ w·(x − mean)² ÷ Σ w. */
    public double populationVariance() {
        return central(2);
    }

    /**
     * The variance of a sample, free of bias: with n − 1 for equal weights, otherwise with Σ w − Σ w² ÷ Σ w in place of
     * Σ w (reliability weights); NaN of one value.
     */
    public double variance() {
        double squares = 0;
        for (double weight : weights) {
            squares += (weight / total) * (weight / total);
        }
        return values.length < 2 ? Double.NaN : central(2) / (1 - (weighted ? squares : 1.0 / values.length));
    }

    /** The root of the {@link #variance}. */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** Third central moment ÷ second^1.5, both of the population; 0 of equal values. */
    public double skewness() {
        double second = central(2);
        return second == 0 ? 0 : central(3) / (second * Math.sqrt(second));
    }

    /** Fourth central moment ÷ second² − 3, both of the population; 0 of equal values. */
    public double kurtosis() {
        double second = central(2);
        return second == 0 ? 0 : central(4) / (second * second) - 3;
    }

    private double central(int power) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double apart = values[i] - mean;
            double square = apart * apart;
            double moment = power == 2 ? square : power == 3 ? square * apart : square * square;
            sum += moment * (weights[i] / total);
        }
        return sum;
    }

    /**
     * The value that a share p of the sample is at or below.
     *
     * <p>Weighted values have the types 1 and 2 by their distribution function, and 4 to 9 as means over a window of one
     * value's share around h/n, where n is Kish's effective number (Σ w)² ÷ Σ w². Source: Akinshin, "Weighted quantile
     * estimators", arXiv 2304.07265, 2023. Type 3 is the value in the middle of that window, with the whole number
     * nearest to n·p (the even one of two) as h.
     *
     * @throws IllegalArgumentException when p is not within [0, 1]
     */
    public double quantile(double p, QuantileType type) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Probability must be within [0, 1]: was " + p + ".");
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        return weighted ? new WeightedQuantile(values, weights, total).of(p, type) : type.of(values, p);
    }

    /** What is lost or more in the worst share of the values: the negative of its upper end. */
    public double valueAtRisk(double tail, QuantileType type) {
        return 0.0 - quantile(tail, type);
    }

    /**
     * The mean loss over the worst share of the values, that on the boundary taken in part.
     *
     * <p>Source: Acerbi, Tasche, "On the coherence of expected shortfall", Journal of Banking and Finance 26, 2002.
     *
     * @param tail the worst share, above 0 and up to 1
     */
    public double expectedShortfall(double tail) {
        if (!(tail > 0 && tail <= 1)) {
            throw new IllegalArgumentException("Tail must be within (0, 1]: was " + tail + ".");
        }
        double left = tail * total;
        double sum = 0;
        for (int i = 0; i < values.length && left > 0; i++) {
            boolean last = i == values.length - 1;
            double taken = last ? left : Math.min(left, weights[i]);
            sum += values[i] * (taken / (tail * total));
            left -= taken;
        }
        return values.length == 0 ? Double.NaN : 0.0 - sum;
    }

    /** As many bars as Sturges's rule asks for, ⌈log₂ n⌉ + 1. */
    public int usualBars() {
        return values.length < 2 ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(values.length - 1) + 1;
    }

    /** Equal bars from the least to the greatest value; a single one when both are the same, none of nothing. */
    public Bars bars(int number) {
        if (values.length == 0) {
            return new Bars(new double[0], new double[0]);
        }
        int bars = smallest() == largest() ? 1 : number;
        double[] edges = new double[bars + 1];
        for (int i = 0; i <= bars; i++) {
            double share = (double) i / bars;
            edges[i] = i == bars ? largest() : smallest() * (1 - share) + largest() * share;
        }
        double[] counts = new double[bars];
        int bar = 0;
        for (int i = 0; i < values.length; i++) {
            while (bar < bars - 1 && values[i] >= edges[bar + 1]) {
                bar++;
            }
            counts[bar] += weights[i];
        }
        return new Bars(edges, counts);
    }
}
