package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * The law of largest values (type I): cumulative exp(−exp(−(x − μ)/β)), quantile μ − β ln(−ln p), mean μ + γ β with
 * Euler's γ = 0.5772…, variance π² β² / 6.
 *
 * @param location the mode μ
 * @param scale the scale β, positive
 */
public record Gumbel(double location, double scale) implements Distribution {

    private static final double EULER = 0.5772156649015329;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are finite and the scale is positive
     */
    public Gumbel {
        Parameters.of("a Gumbel")
                .finite("location", location)
                .positive("scale", scale)
                .done();
    }

    /** The Gumbel law with this mode and scale. */
    public static Gumbel of(double location, double scale) {
        return new Gumbel(location, scale);
    }

    @Override
    public double density(double x) {
        double z = (x - location) / scale;
        double fall = -z - Elementary.exp(-z);
        return Math.abs(z) == Double.POSITIVE_INFINITY ? 0 : Elementary.exp(fall) / scale;
    }

    @Override
    public double logDensity(double x) {
        double z = (x - location) / scale;
        if (Math.abs(z) == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        return -z - Elementary.exp(-z) - Elementary.ln(scale);
    }

    @Override
    public double cumulative(double x) {
        return Elementary.exp(-Elementary.exp(-((x - location) / scale)));
    }

    @Override
    public double survival(double x) {
        return -StrictMath.expm1(-Elementary.exp(-((x - location) / scale)));
    }

    @Override
    public double quantile(double p) {
        return location - scale * Elementary.ln(0.0 - Elementary.ln(Parameters.asked(p)));
    }

    @Override
    public double upperQuantile(double q) {
        return location - scale * Elementary.ln(-StrictMath.log1p(-Parameters.asked(q)));
    }

    @Override
    public double mean() {
        return Math.fma(EULER, scale, location);
    }

    @Override
    public double variance() {
        return scale * scale * (StrictMath.PI * StrictMath.PI / 6);
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
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
        return Notation.of("gumbel")
                .with("location", location)
                .with("scale", scale)
                .toString();
    }
}
