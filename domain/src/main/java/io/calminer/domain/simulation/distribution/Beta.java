package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.BetaFunction;

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
        return Elementary.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        if (!(x >= lower && x <= upper)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        double width = upper - lower;
        double left = alpha == 1 ? 0 : (alpha - 1) * Elementary.ln((x - lower) / width);
        double right = beta == 1 ? 0 : (beta - 1) * Elementary.ln((upper - x) / width);
        return left + right - BetaFunction.logBeta(alpha, beta) - Elementary.ln(width);
    }

    @Override
    public double cumulative(double x) {
        double width = upper - lower;
        return BetaFunction.regularized((x - lower) / width, (upper - x) / width, alpha, beta);
    }

    @Override
    public double survival(double x) {
        double width = upper - lower;
        return BetaFunction.regularized((upper - x) / width, (x - lower) / width, beta, alpha);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? lower : upper;
        }
        return Inversion.quantile(this, p, mean(), lower, upper);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper : lower;
        }
        return Inversion.upperQuantile(this, q, mean(), lower, upper);
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
}
