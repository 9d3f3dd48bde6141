package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * A heavy-tailed quantity above a least value: survival (k/x)^α, density α k^α / x^(α+1), quantile k (1 − p)^(−1/α).
 *
 * @param scale the least value k, positive
 * @param shape the tail index α, positive; the mean is infinite up to 1, the variance up to 2
 */
public record Pareto(double scale, double shape) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are positive and finite
     */
    public Pareto {
        Parameters.of("a Pareto")
                .positive("scale", scale)
                .positive("shape", shape)
                .done();
    }

    /** The Pareto law with this least value and tail index. */
    public static Pareto of(double scale, double shape) {
        return new Pareto(scale, shape);
    }

    @Override
    public double density(double x) {
        if (!(x >= scale)) {
            return Double.isNaN(x) ? x : 0;
        }
        return x == Double.POSITIVE_INFINITY ? 0 : StrictMath.pow(scale / x, shape) * shape / x;
    }

    @Override
    public double logDensity(double x) {
        if (!(x >= scale)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        return Elementary.ln(shape) - Elementary.ln(x) + shape * Elementary.ln(scale / x);
    }

    @Override
    public double cumulative(double x) {
        if (!(x > scale)) {
            return Double.isNaN(x) ? x : 0;
        }
        double fall = shape * Elementary.ln(scale / x);
        return fall > -0.5 ? -StrictMath.expm1(fall) : 1 - StrictMath.pow(scale / x, shape);
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : x <= scale ? 1 : StrictMath.pow(scale / x, shape);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return scale * Elementary.exp(-StrictMath.log1p(-p) / shape);
    }

    @Override
    public double upperQuantile(double q) {
        return scale / StrictMath.pow(Parameters.asked(q), 1 / shape);
    }

    @Override
    public double mean() {
        return shape <= 1 ? Double.POSITIVE_INFINITY : scale * (shape / (shape - 1));
    }

    @Override
    public double variance() {
        if (shape <= 2) {
            return Double.POSITIVE_INFINITY;
        }
        double less = shape - 1;
        return scale / less * (scale / less) * (shape / (shape - 2));
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    @Override
    public double lower() {
        return scale;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.of("pareto").with("scale", scale).with("shape", shape).toString();
    }
}
