package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import io.calminer.domain.simulation.distribution.special.IncompleteBeta;

/**
 * The beta law stretched over [a, b]: density t^(α−1) (1 − t)^(β−1) / (B(α, β) (b − a)) with t = (x − a) / (b − a).
 *
 * @param alpha the first shape α, positive
 * @param beta the second shape β, positive
 * @param lower the lower bound a
 * @param upper the upper bound b, above a
 */
public record Beta(double alpha, double beta, double lower, double upper) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless the shapes are positive, all are finite and lower &lt; upper
     */
    public Beta {
        Parameters.of("a beta")
                .positive("alpha", alpha)
                .positive("beta", beta)
                .finite("lower", lower)
                .finite("upper", upper)
                .increasing("lower", lower, "upper", upper)
                .done();
    }

    /** The beta law on [lower, upper]. */
    public static Beta of(double alpha, double beta, double lower, double upper) {
        return new Beta(alpha, beta, lower, upper);
    }

    @Override
    public double density(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : atBound(x) / (upper - lower);
        }
        double t = share(x);
        double rest = rest(x);
        return IncompleteBeta.kernel(t, rest, alpha, beta) / t / rest / (upper - lower);
    }

    @Override
    public double logDensity(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : Elementary.ln(atBound(x) / (upper - lower));
        }
        double t = share(x);
        double rest = rest(x);
        double kernel = IncompleteBeta.logKernel(t, rest, alpha, beta);
        return kernel - Elementary.ln(t) - Elementary.ln(rest) - Elementary.ln(upper - lower);
    }

    @Override
    public double cumulative(double x) {
        return IncompleteBeta.regularized(share(x), rest(x), alpha, beta);
    }

    @Override
    public double survival(double x) {
        return IncompleteBeta.regularized(rest(x), share(x), beta, alpha);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p == 0 || p == 1 ? bound(p) : inverse(p, 1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q == 0 || q == 1 ? bound(1 - q) : inverse(1 - q, q);
    }

    @Override
    public double mean() {
        return lower + (upper - lower) * (alpha / (alpha + beta));
    }

    @Override
    public double variance() {
        double sum = alpha + beta;
        double width = upper - lower;
        return width * width * (alpha / sum) * (beta / sum) / (sum + 1);
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    @Override
    public String toString() {
        return Notation.of("beta")
                .with("alpha", alpha)
                .with("beta", beta)
                .with("lower", lower)
                .with("upper", upper)
                .toString();
    }

    private double share(double x) {
        return (x - lower) / (upper - lower);
    }

    private double rest(double x) {
        return (upper - x) / (upper - lower);
    }

    private double bound(double p) {
        return p == 0 ? lower : upper;
    }

    /** The density of the unit law at a bound; 0 outside. */
    private double atBound(double x) {
        if (x == lower) {
            return alpha < 1 ? Double.POSITIVE_INFINITY : alpha == 1 ? beta : 0;
        }
        double last = beta < 1 ? Double.POSITIVE_INFINITY : beta == 1 ? alpha : 0;
        return x == upper ? last : 0;
    }

    /** Measured from the nearer bound, so that values close to either keep their digits. */
    private double inverse(double p, double q) {
        if (p <= IncompleteBeta.regularized(0.5, 0.5, alpha, beta)) {
            return Math.min(upper, Math.fma(unitInverse(alpha, beta, p, q), upper - lower, lower));
        }
        return Math.max(lower, Math.fma(-unitInverse(beta, alpha, q, p), upper - lower, upper));
    }

    private static double unitInverse(double a, double b, double p, double q) {
        Beta unit = new Beta(a, b, 0, 1);
        double guess = unit.guess(p);
        return p <= q ? Inversion.quantile(unit, p, guess, 0, 1) : Inversion.upperQuantile(unit, q, guess, 0, 1);
    }

    /** The normal with these moments where both shapes are above 1, otherwise the leading power of the lower tail. */
    private double guess(double p) {
        double normal = mean() + StandardNormal.quantile(p) * Math.sqrt(variance());
        if (alpha > 1 && beta > 1 && normal > 0 && normal < 1) {
            return normal;
        }
        double whole = GammaFunction.logGamma(alpha + 1) + GammaFunction.logGamma(beta);
        double log = (Elementary.ln(p) + whole - GammaFunction.logGamma(alpha + beta)) / alpha;
        return log < -0.1 ? Elementary.exp(log) : mean();
    }
}
