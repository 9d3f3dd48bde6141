package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.GammaFunction;

/**
 * The life of a part whose failure rate is a power of its age: survival exp(−(x/λ)^k), quantile λ (−ln(1 − p))^(1/k),
 * mean λ Γ(1 + 1/k). A shape below 1 is early failure, 1 chance failure, above 1 wear.
 *
 * <p>Source: W. Weibull, A statistical distribution function of wide applicability, Journal of Applied Mechanics 18 (1951).
 *
 * @param shape the shape k, positive
 * @param scale the scale λ (characteristic life), positive
 */
public record Weibull(double shape, double scale) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are positive and finite
     */
    public Weibull {
        Parameters.of("a Weibull")
                .positive("shape", shape)
                .positive("scale", scale)
                .done();
    }

    /** The Weibull law with this shape and scale. */
    public static Weibull of(double shape, double scale) {
        return new Weibull(shape, scale);
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
        double rate = shape / scale * StrictMath.pow(t, shape - 1);
        return rate == 0 ? 0 : held(rate * Elementary.exp(-StrictMath.pow(t, shape)));
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
        return Elementary.ln(shape / scale) + (shape - 1) * Elementary.ln(t) - StrictMath.pow(t, shape);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Elementary.exp(-StrictMath.pow(x / scale, shape));
    }

    @Override
    public double quantile(double p) {
        return scale * StrictMath.pow(-StrictMath.log1p(-Parameters.asked(p)), 1 / shape);
    }

    @Override
    public double upperQuantile(double q) {
        return scale * StrictMath.pow(0.0 - Elementary.ln(Parameters.asked(q)), 1 / shape);
    }

    @Override
    public double mean() {
        return scale * GammaFunction.gamma(1 + 1 / shape);
    }

    @Override
    public double variance() {
        double first = GammaFunction.gamma(1 + 1 / shape);
        if (shape > 50) {
            return scale * scale * first * first * StrictMath.expm1(spread());
        }
        return scale * scale * (GammaFunction.gamma(1 + 2 / shape) - first * first);
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    private double spread() {
        double step = 1 / shape;
        return GammaFunction.logGammaOnePlus(2 * step) - 2 * GammaFunction.logGammaOnePlus(step);
    }

    private double atZero() {
        return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? 1 / scale : 0;
    }

    private static double held(double density) {
        return Double.isNaN(density) ? 0 : density;
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
        return Notation.of("weibull").with("shape", shape).with("scale", scale).toString();
    }
}
