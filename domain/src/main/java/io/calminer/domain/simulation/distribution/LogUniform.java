package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * A positive quantity whose logarithm is uniform, so that every factor is equally likely: density 1 / (x ln(b/a)), quantile
 * a (b/a)^p, mean (b − a) / ln(b/a).
 *
 * @param lower the lower bound a, positive
 * @param upper the upper bound b, above a
 */
public record LogUniform(double lower, double upper) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless 0 &lt; lower &lt; upper and both are finite
     */
    public LogUniform {
        Parameters.of("a log-uniform")
                .positive("lower", lower)
                .positive("upper", upper)
                .increasing("lower", lower, "upper", upper)
                .done();
    }

    /** The log-uniform law on [lower, upper]. */
    public static LogUniform of(double lower, double upper) {
        return new LogUniform(lower, upper);
    }

    @Override
    public double density(double x) {
        return Double.isNaN(x) ? x : x >= lower && x <= upper ? 1 / (x * span()) : 0;
    }

    @Override
    public double cumulative(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : x <= lower ? 0 : 1;
        }
        return between(lower, x) / span();
    }

    @Override
    public double survival(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : x <= lower ? 1 : 0;
        }
        return between(x, upper) / span();
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p == 1 ? upper : held(p <= 0.5 ? lower * Elementary.exp(p * span()) : fromAbove(1 - p));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q == 1 ? lower : held(q < 0.5 ? fromAbove(q) : lower * Elementary.exp((1 - q) * span()));
    }

    @Override
    public double mean() {
        return (upper - lower) / span();
    }

    @Override
    public double variance() {
        double u = span();
        double middle = Math.sqrt(lower) * Math.sqrt(upper);
        if (u >= 1) {
            double mean = mean();
            return 0.5 * (upper - lower) * (upper + lower) / u - mean * mean;
        }
        double sum = 0;
        double power = 1;
        double factorial = 2;
        for (int k = 1; k <= 12; k++) {
            power *= u * u;
            factorial *= 2 * k + 1;
            sum += power / factorial * (1 - 1.0 / (k + 1));
            factorial *= 2 * k + 2;
        }
        return middle * middle * sum;
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    private double fromAbove(double q) {
        return upper * Elementary.exp(-q * span());
    }

    private double held(double x) {
        return Math.max(lower, Math.min(upper, x));
    }

    private double span() {
        return between(lower, upper);
    }

    private static double between(double from, double to) {
        return to < 2 * from ? StrictMath.log1p((to - from) / from) : Elementary.ln(to / from);
    }

    @Override
    public String toString() {
        return Notation.of("log_uniform")
                .with("lower", lower)
                .with("upper", upper)
                .toString();
    }
}
