package io.calminer.domain.simulation.distribution;

import io.calminer.domain.simulation.distribution.special.IncompleteGamma;

/**
 * The number of events of constant rate in a period: probability λ^k exp(−λ) / k!, cumulative Q(k + 1, λ), mean and variance
 * λ.
 *
 * @param mean the expected number λ, positive
 */
public record Poisson(double mean) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless the mean is positive and finite
     */
    public Poisson {
        Parameters.of("a Poisson").positive("mean", mean).done();
    }

    /** The Poisson law with this mean. */
    public static Poisson of(double mean) {
        return new Poisson(mean);
    }

    @Override
    public double density(double x) {
        return Lattice.holds(this, x) ? IncompleteGamma.kernel(x, mean) : Double.isNaN(x) ? x : 0;
    }

    @Override
    public double logDensity(double x) {
        if (!Lattice.holds(this, x)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        return IncompleteGamma.logKernel(x, mean);
    }

    @Override
    public double cumulative(double x) {
        if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
            return Double.isNaN(x) ? x : x < 0 ? 0 : 1;
        }
        return IncompleteGamma.upper(Math.floor(x) + 1, mean);
    }

    @Override
    public double survival(double x) {
        if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
            return Double.isNaN(x) ? x : x < 0 ? 1 : 0;
        }
        return IncompleteGamma.lower(Math.floor(x) + 1, mean);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return Lattice.quantile(this, p, guess(StandardNormal.quantile(p)));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return Lattice.upperQuantile(this, q, guess(-StandardNormal.quantile(q)));
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public Sampler sampler() {
        return StepSampler.of(this);
    }

    private double guess(double z) {
        return Math.fma(z, Math.sqrt(mean), mean);
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
        return Notation.of("poisson").with("mean", mean).toString();
    }
}
