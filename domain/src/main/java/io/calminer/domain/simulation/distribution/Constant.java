package io.calminer.domain.simulation.distribution;

/** A quantity without uncertainty: all probability at one value. */
public record Constant(double value) implements Distribution {

    /**
     * Checks the value.
     *
     * @throws InvalidDistribution unless it is finite
     */
    public Constant {
        Parameters.of("a constant").finite("value", value).done();
    }

    /** All probability at this value. */
    public static Constant of(double value) {
        return new Constant(value);
    }

    @Override
    public double density(double x) {
        return Double.isNaN(x) ? x : x == value ? 1 : 0;
    }

    @Override
    public double cumulative(double x) {
        return Double.isNaN(x) ? x : x >= value ? 1 : 0;
    }

    @Override
    public double survival(double x) {
        return 1 - cumulative(x);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return value;
    }

    @Override
    public double upperQuantile(double q) {
        return quantile(q);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double lower() {
        return value;
    }

    @Override
    public double upper() {
        return value;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        return Notation.of("constant").with("value", value).toString();
    }
}
