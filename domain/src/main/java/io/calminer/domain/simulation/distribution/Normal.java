package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * The normal (Gaussian) law: density exp(−(x − μ)² / (2 σ²)) / (σ √(2π)), quantile μ + σ z.
 *
 * @param mean the expectation μ
 * @param sd the standard deviation σ, positive
 */
public record Normal(double mean, double sd) implements Distribution {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are finite and sd &gt; 0
     */
    public Normal {
        Parameters.of("a normal").finite("mean", mean).positive("sd", sd).done();
    }

    /** The normal law with this mean and standard deviation. */
    public static Normal of(double mean, double sd) {
        return new Normal(mean, sd);
    }

    @Override
    public double density(double x) {
        return StandardNormal.density((x - mean) / sd) / sd;
    }

    @Override
    public double logDensity(double x) {
        double z = (x - mean) / sd;
        return -0.5 * z * z - HALF_LOG_TWO_PI - Elementary.ln(sd);
    }

    @Override
    public double cumulative(double x) {
        return StandardNormal.cumulative((x - mean) / sd);
    }

    @Override
    public double survival(double x) {
        return StandardNormal.survival((x - mean) / sd);
    }

    @Override
    public double quantile(double p) {
        return Math.fma(sd, StandardNormal.quantile(p), mean);
    }

    @Override
    public double upperQuantile(double q) {
        return Math.fma(-sd, StandardNormal.quantile(q), mean);
    }

    @Override
    public double variance() {
        return sd * sd;
    }

    @Override
    public double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Sampler sampler() {
        return new ScaledScore(mean, sd);
    }

    @Override
    public String toString() {
        return Notation.of("normal").with("mean", mean).with("sd", sd).toString();
    }
}
