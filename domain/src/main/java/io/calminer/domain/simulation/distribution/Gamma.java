package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import io.calminer.domain.simulation.distribution.special.IncompleteGamma;

/**
 * A positive, right-skewed quantity; for a whole shape the waiting time for that many events: density
 * x^(k−1) exp(−x/θ) / (Γ(k) θ^k), cumulative P(k, x/θ), mean k θ, variance k θ².
 *
 * @param shape the shape k, positive
 * @param scale the scale θ, positive
 */
public record Gamma(double shape, double scale) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are positive and finite
     */
    public Gamma {
        Parameters.of("a gamma")
                .positive("shape", shape)
                .positive("scale", scale)
                .done();
    }

    /** The gamma law with this shape and scale. */
    public static Gamma of(double shape, double scale) {
        return new Gamma(shape, scale);
    }

    @Override
    public double density(double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : x < 0 ? 0 : atZero();
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double t = x / scale;
        if (shape >= 1) {
            return IncompleteGamma.kernel(shape - 1, t) / scale;
        }
        return IncompleteGamma.kernel(shape, t) * shape / t / scale;
    }

    @Override
    public double logDensity(double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : x < 0 ? Double.NEGATIVE_INFINITY : Elementary.ln(atZero());
        }
        if (x == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        double t = x / scale;
        if (shape >= 1) {
            return IncompleteGamma.logKernel(shape - 1, t) - Elementary.ln(scale);
        }
        return (shape - 1) * Elementary.ln(t) - t - GammaFunction.logGamma(shape) - Elementary.ln(scale);
    }

    @Override
    public double cumulative(double x) {
        return IncompleteGamma.lower(shape, x / scale);
    }

    @Override
    public double survival(double x) {
        return IncompleteGamma.upper(shape, x / scale);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return scale
                * Inversion.quantile(standard(), p, guess(StandardNormal.quantile(p), p), 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double guess = guess(-StandardNormal.quantile(q), 1 - q);
        return scale * Inversion.upperQuantile(standard(), q, guess, 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    private Gamma standard() {
        return new Gamma(shape, 1);
    }

    private double atZero() {
        return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? 1 / scale : 0;
    }

    /** Wilson and Hilferty's normal cube root; the leading power of x in the lower tail. */
    private double guess(double z, double p) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + z * Math.sqrt(ninth);
        double cube = shape * root * root * root;
        if (root > 0.3 && shape >= 0.2) {
            return cube;
        }
        double log = (Elementary.ln(p) + GammaFunction.logGamma(shape + 1)) / shape;
        return Elementary.exp(Math.min(log, Elementary.ln(shape + 1)));
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
        return Notation.of("gamma").with("shape", shape).with("scale", scale).toString();
    }
}
