package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * The number of failures before the first success: probability p (1 − p)^k, survival (1 − p)^(k+1), mean (1 − p)/p, variance
 * (1 − p)/p².
 *
 * @param p the probability of success, above 0
 */
public record Geometric(double p) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless p is within (0, 1]
     */
    public Geometric {
        Parameters.of("a geometric")
                .rule(p > 0 && p <= 1, "p", "within (0, 1]", p)
                .done();
    }

    /** The failures before a success of this probability. */
    public static Geometric of(double p) {
        return new Geometric(p);
    }

    @Override
    public double density(double x) {
        if (!Lattice.holds(this, x)) {
            return Double.isNaN(x) ? x : 0;
        }
        return x == 0 ? p : p * Elementary.exp(x * StrictMath.log1p(-p));
    }

    @Override
    public double logDensity(double x) {
        if (!Lattice.holds(this, x)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        return x == 0 ? Elementary.ln(p) : Elementary.ln(p) + x * StrictMath.log1p(-p);
    }

    @Override
    public double cumulative(double x) {
        if (!(x >= 0 && x < upper())) {
            return Double.isNaN(x) ? x : x < 0 ? 0 : 1;
        }
        return -StrictMath.expm1((Math.floor(x) + 1) * StrictMath.log1p(-p));
    }

    @Override
    public double survival(double x) {
        if (!(x >= 0 && x < upper())) {
            return Double.isNaN(x) ? x : x < 0 ? 1 : 0;
        }
        return Elementary.exp((Math.floor(x) + 1) * StrictMath.log1p(-p));
    }

    @Override
    public double quantile(double probability) {
        Parameters.asked(probability);
        if (probability == 0 || probability == 1) {
            return probability == 0 ? 0 : upper();
        }
        double guess = StrictMath.log1p(-probability) / StrictMath.log1p(-p) - 1;
        return Lattice.quantile(this, probability, Math.ceil(guess));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper() : 0;
        }
        double guess = Elementary.ln(q) / StrictMath.log1p(-p) - 1;
        return Lattice.upperQuantile(this, q, Math.ceil(guess));
    }

    @Override
    public double mean() {
        return (1 - p) / p;
    }

    @Override
    public double variance() {
        return (1 - p) / (p * p);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public Sampler sampler() {
        return StepSampler.of(this);
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return p == 1 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.of("geometric").with("p", p).toString();
    }
}
