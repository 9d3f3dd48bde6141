package io.calminer.domain.simulation.distribution;

/**
 * Every value between two bounds equally likely: density 1 / (b − a), quantile a + p (b − a).
 *
 * @param lower the lower bound a
 * @param upper the upper bound b, above a
 */
public record Uniform(double lower, double upper) implements Distribution {

    /**
     * Checks the bounds.
     *
     * @throws InvalidDistribution unless both are finite and lower &lt; upper
     */
    public Uniform {
        Parameters.of("a uniform")
                .finite("lower", lower)
                .finite("upper", upper)
                .increasing("lower", lower, "upper", upper)
                .done();
    }

    /** The uniform law on [lower, upper]. */
    public static Uniform of(double lower, double upper) {
        return new Uniform(lower, upper);
    }

    @Override
    public double density(double x) {
        return Double.isNaN(x) ? x : x >= lower && x <= upper ? 1 / (upper - lower) : 0;
    }

    @Override
    public double cumulative(double x) {
        return Math.max(0, Math.min(1, (x - lower) / (upper - lower)));
    }

    @Override
    public double survival(double x) {
        return Math.max(0, Math.min(1, (upper - x) / (upper - lower)));
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p == 1 ? upper : Math.min(upper, Math.fma(p, upper - lower, lower));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q == 1 ? lower : Math.max(lower, Math.fma(-q, upper - lower, upper));
    }

    @Override
    public double mean() {
        return 0.5 * lower + 0.5 * upper;
    }

    @Override
    public double variance() {
        double width = upper - lower;
        return width * width / 12;
    }

    @Override
    public String toString() {
        return Notation.of("uniform").with("lower", lower).with("upper", upper).toString();
    }
}
