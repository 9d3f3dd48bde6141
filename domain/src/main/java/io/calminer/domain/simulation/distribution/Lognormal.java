package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * A positive quantity whose logarithm is normal: density exp(−(ln x − μ)² / (2 σ²)) / (x σ √(2π)), quantile exp(μ + σ z).
 *
 * @param mu the mean μ of the logarithm
 * @param sigma the standard deviation σ of the logarithm, positive
 */
public record Lognormal(double mu, double sigma) implements Distribution {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are finite and sigma &gt; 0
     */
    public Lognormal {
        Parameters.of("a lognormal").finite("mu", mu).positive("sigma", sigma).done();
    }

    /** The lognormal law by the mean and standard deviation of its logarithm. */
    public static Lognormal of(double mu, double sigma) {
        return new Lognormal(mu, sigma);
    }

    /**
     * The lognormal law by its own moments: σ² = ln(1 + sd²/mean²), μ = ln mean − σ²/2.
     *
     * @throws InvalidDistribution unless both are positive and finite
     */
    public static Lognormal ofMoments(double mean, double sd) {
        Parameters.of("a lognormal").positive("mean", mean).positive("sd", sd).done();
        double ratio = sd / mean;
        double variance = StrictMath.log1p(ratio * ratio);
        return new Lognormal(Elementary.ln(mean) - 0.5 * variance, Math.sqrt(variance));
    }

    @Override
    public double density(double x) {
        return x > 0 ? StandardNormal.density(standard(x)) / (x * sigma) : Double.isNaN(x) ? x : 0;
    }

    @Override
    public double logDensity(double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        double z = standard(x);
        return -0.5 * z * z - HALF_LOG_TWO_PI - Elementary.ln(sigma) - Elementary.ln(x);
    }

    @Override
    public double cumulative(double x) {
        return StandardNormal.cumulative(standard(x));
    }

    @Override
    public double survival(double x) {
        return StandardNormal.survival(standard(x));
    }

    @Override
    public double quantile(double p) {
        return Elementary.exp(Math.fma(sigma, StandardNormal.quantile(p), mu));
    }

    @Override
    public double upperQuantile(double q) {
        return Elementary.exp(Math.fma(-sigma, StandardNormal.quantile(q), mu));
    }

    @Override
    public double mean() {
        return Elementary.exp(Math.fma(0.5 * sigma, sigma, mu));
    }

    @Override
    public double variance() {
        double square = sigma * sigma;
        return StrictMath.expm1(square) * Elementary.exp(Math.fma(2, mu, square));
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
    public Sampler sampler() {
        return new RaisedScore(mu, sigma);
    }

    @Override
    public String toString() {
        return Notation.of("lognormal").with("mu", mu).with("sigma", sigma).toString();
    }

    private double standard(double x) {
        return x > 0 ? (Elementary.ln(x) - mu) / sigma : Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
    }
}
