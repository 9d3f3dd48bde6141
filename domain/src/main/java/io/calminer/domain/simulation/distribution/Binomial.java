package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.IncompleteBeta;

/**
 * The number of successes in n independent trials: probability C(n, k) p^k (1 − p)^(n−k), cumulative I(1 − p; n − k, k + 1),
 * mean n p, variance n p (1 − p).
 *
 * @param trials the number of trials n, whole, at least 0
 * @param p the probability of success
 */
public record Binomial(double trials, double p) implements Distribution {

    private static final double MOST = 0x1p31;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless trials is a whole number from 0 to 2^31 and p within [0, 1]
     */
    public Binomial {
        Parameters.of("a binomial")
                .rule(
                        trials >= 0 && trials <= MOST && trials == Math.rint(trials),
                        "trials",
                        "a whole number from 0 to 2^31",
                        trials)
                .probability("p", p)
                .done();
    }

    /** The successes in this many trials. */
    public static Binomial of(double trials, double p) {
        return new Binomial(trials, p);
    }

    @Override
    public double density(double x) {
        if (!Lattice.holds(this, x)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (lower() == upper()) {
            return 1;
        }
        if (x == 0 || x == trials) {
            return x == 0 ? Elementary.exp(trials * StrictMath.log1p(-p)) : StrictMath.pow(p, trials);
        }
        return IncompleteBeta.kernel(p, 1 - p, x, trials - x) * (trials / x / (trials - x));
    }

    @Override
    public double logDensity(double x) {
        if (!Lattice.holds(this, x)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        if (lower() == upper()) {
            return 0;
        }
        if (x == 0 || x == trials) {
            return trials * (x == 0 ? StrictMath.log1p(-p) : Elementary.ln(p));
        }
        return IncompleteBeta.logKernel(p, 1 - p, x, trials - x) + Elementary.ln(trials / x / (trials - x));
    }

    @Override
    public double cumulative(double x) {
        double k = Math.floor(x);
        if (!(k >= lower() && k < upper())) {
            return Double.isNaN(x) ? x : k < lower() ? 0 : 1;
        }
        return IncompleteBeta.regularized(1 - p, p, trials - k, k + 1);
    }

    @Override
    public double survival(double x) {
        double k = Math.floor(x);
        if (!(k >= lower() && k < upper())) {
            return Double.isNaN(x) ? x : k < lower() ? 1 : 0;
        }
        return IncompleteBeta.regularized(p, 1 - p, k + 1, trials - k);
    }

    @Override
    public double quantile(double probability) {
        Parameters.asked(probability);
        if (probability == 0 || probability == 1) {
            return probability == 0 ? lower() : upper();
        }
        return Lattice.quantile(this, probability, guess(StandardNormal.quantile(probability)));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper() : lower();
        }
        return Lattice.upperQuantile(this, q, guess(-StandardNormal.quantile(q)));
    }

    @Override
    public double mean() {
        return trials * p;
    }

    @Override
    public double variance() {
        return trials * p * (1 - p);
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
        return Math.fma(z, Math.sqrt(variance()), mean());
    }

    @Override
    public double lower() {
        return p == 1 ? trials : 0;
    }

    @Override
    public double upper() {
        return p == 0 ? 0 : trials;
    }

    @Override
    public String toString() {
        return Notation.of("binomial").with("trials", trials).with("p", p).toString();
    }
}
