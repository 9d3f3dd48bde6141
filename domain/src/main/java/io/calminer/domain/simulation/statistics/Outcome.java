package io.calminer.domain.simulation.statistics;

import java.util.List;

/**
 * What a run says of one metric.
 *
 * <p>Mean, spread, least and greatest value are exact. Percentiles, shares and tail means come from 65 536 bins and are
 * right to {@link Histogram#resolution}. A percentile P is the value that P % of the outcomes are at or below.
 */
public final class Outcome {

    private final String name;
    private final long iterations;
    private final Moments moments;
    private final Histogram histogram;
    private final double below;
    private final Accuracy accuracy;
    private final List<TracePoint> trace;

    Outcome(
            String name,
            long iterations,
            Moments moments,
            Histogram histogram,
            double below,
            Accuracy accuracy,
            List<TracePoint> trace) {
        this.name = name;
        this.iterations = iterations;
        this.moments = moments;
        this.histogram = histogram;
        this.below = below;
        this.accuracy = accuracy;
        this.trace = trace;
    }

    /**
     * A value with the interval that holds the true one with 95 % confidence.
     *
     * @param value the estimate
     * @param lower the lower end
     * @param upper the upper end
     */
    public record Estimate(double value, double lower, double upper) {}

    public String name() {
        return name;
    }

    /** The iterations of the run. */
    public long iterations() {
        return iterations;
    }

    /** The iterations in which the metric has a value. */
    public long count() {
        return moments.count();
    }

    /** The iterations in which it has none. */
    public long undefined() {
        return iterations - moments.count();
    }

    public double mean() {
        return moments.mean();
    }

    /** The mean with its confidence interval, as the iterations depend on one another. */
    public Estimate meanEstimate() {
        double half = accuracy.factor() * accuracy.ofMean();
        return new Estimate(mean(), mean() - half, mean() + half);
    }

    /** The standard deviation of the sample (n − 1). */
    public double standardDeviation() {
        return moments.standardDeviation();
    }

    /** The skewness of the outcomes; 0 for a symmetric or constant metric. */
    public double skewness() {
        return moments.skewness();
    }

    /** The excess kurtosis of the outcomes; 0 for a normal or constant metric. */
    public double kurtosis() {
        return moments.kurtosis();
    }

    public double smallest() {
        return moments.smallest();
    }

    public double largest() {
        return moments.largest();
    }

    /**
     * The value that so many per cent of the outcomes are at or below.
     *
     * @param percent within [0, 100]
     */
    public double percentile(double percent) {
        return histogram.quantile(percent / 100);
    }

    /**
     * A percentile with its distribution-free interval: the values at ranks n·p ± 1.96·√(n·p·(1 − p)), where iterations are
     * independent; else the standard error of the rank is that of pairs or randomisations.
     *
     * <p>Source: Conover, "Practical Nonparametric Statistics", section 3.2.
     */
    public Estimate percentileEstimate(double percent) {
        double p = percent / 100;
        if (count() == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double half = accuracy.factor() * accuracy.ofRank(p) + accuracy.neighbours();
        // a percentile is right to the width of a bin, which is as nothing where iterations are independent
        double bin = accuracy.neighbours() * histogram.resolution();
        double position = (count() - 1) * p;
        if (Double.isNaN(half)) {
            return new Estimate(percentile(percent), Double.NaN, Double.NaN);
        }
        return new Estimate(
                percentile(percent),
                histogram.atPosition(position - half) - bin,
                histogram.atPosition(position + half) + bin);
    }

    /** The share of outcomes below a threshold, such as the chance of loss for npv and 0. */
    public double probabilityBelow(double threshold) {
        return histogram.shareBelow(threshold);
    }

    /**
     * Value at risk: what is lost or more in the worst share of outcomes, the negative of their upper end.
     *
     * @param tail the worst share, such as 0.05
     */
    public double valueAtRisk(double tail) {
        return -histogram.quantile(tail);
    }

    /**
     * Expected shortfall: the mean loss over the worst share of outcomes, the outcome on the boundary taken in part.
     *
     * <p>Source: Acerbi, Tasche, "On the coherence of expected shortfall", Journal of Banking and Finance 26, 2002.
     *
     * @param tail the worst share, above 0, such as 0.05
     */
    public double expectedShortfall(double tail) {
        if (!(tail > 0 && tail <= 1)) {
            throw new IllegalArgumentException("Tail must be within (0, 1]: was " + tail + ".");
        }
        if (tail == 1 || count() == 0) {
            return -mean();
        }
        double number = tail * count();
        return -histogram.sumOfLeast(number, below) / number;
    }

    /** The root of the mean square of what lies below the mean. */
    public double semiDeviation() {
        return count() == 0 ? Double.NaN : Math.sqrt(histogram.squaresBelow(mean()) / count());
    }

    /** The counts of all outcomes. */
    public Histogram histogram() {
        return histogram;
    }

    /** The mean and its standard error as the run went on. */
    public List<TracePoint> trace() {
        return trace;
    }
}
