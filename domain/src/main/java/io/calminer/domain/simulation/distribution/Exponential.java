package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * The waiting time for an event of constant rate: density exp(−x/m) / m, quantile −m ln(1 − p), variance m².
 *
 * @param mean the mean m, positive
 */
public record Exponential(double mean) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless the mean is positive and finite
     */
    public Exponential {
        Parameters.of("an exponential").positive("mean", mean).done();
    }

    /** The exponential law with this mean. */
    public static Exponential of(double mean) {
        return new Exponential(mean);
    }

    @Override
    public double density(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 0 : Elementary.exp(-x / mean) / mean;
    }

    @Override
    public double logDensity(double x) {
        return Double.isNaN(x) ? x : x < 0 ? Double.NEGATIVE_INFINITY : -x / mean - Elementary.ln(mean);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Elementary.exp(-x / mean);
    }

    @Override
    public double quantile(double p) {
        return mean * -StrictMath.log1p(-Parameters.asked(p));
    }

    @Override
    public double upperQuantile(double q) {
        return mean * (0.0 - Elementary.ln(Parameters.asked(q)));
    }

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.of("exponential").with("mean", mean).toString();
    }
}
