package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * Like a normal with heavier tails: cumulative 1 / (1 + exp(−(x − μ)/s)), quantile μ + s ln(p / (1 − p)), variance π² s² / 3.
 *
 * @param location the mean μ
 * @param scale the scale s, positive
 */
public record Logistic(double location, double scale) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are finite and the scale is positive
     */
    public Logistic {
        Parameters.of("a logistic")
                .finite("location", location)
                .positive("scale", scale)
                .done();
    }

    /** The logistic law with this mean and scale. */
    public static Logistic of(double location, double scale) {
        return new Logistic(location, scale);
    }

    @Override
    public double density(double x) {
        double fall = Elementary.exp(-Math.abs((x - location) / scale));
        return fall / (scale * (1 + fall) * (1 + fall));
    }

    @Override
    public double logDensity(double x) {
        double size = Math.abs((x - location) / scale);
        return -size - 2 * StrictMath.log1p(Elementary.exp(-size)) - Elementary.ln(scale);
    }

    @Override
    public double cumulative(double x) {
        return rising((x - location) / scale);
    }

    @Override
    public double survival(double x) {
        return rising((location - x) / scale);
    }

    @Override
    public double quantile(double p) {
        return Math.fma(scale, logit(Parameters.asked(p)), location);
    }

    @Override
    public double upperQuantile(double q) {
        return Math.fma(-scale, logit(Parameters.asked(q)), location);
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return scale * scale * (StrictMath.PI * StrictMath.PI / 3);
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    private static double rising(double z) {
        double fall = Elementary.exp(-Math.abs(z));
        return z < 0 ? fall / (1 + fall) : 1 / (1 + fall);
    }

    private static double logit(double p) {
        return Elementary.ln(p) - StrictMath.log1p(-p);
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
    public String toString() {
        return Notation.of("logistic")
                .with("location", location)
                .with("scale", scale)
                .toString();
    }
}
