package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * A normal law of which only the part between two bounds is kept: density φ((x − μ)/σ) / (σ (Φ(b′) − Φ(a′))) with
 * a′ = (a − μ)/σ and b′ = (b − μ)/σ.
 *
 * @param parentMean the mean μ of the normal law before truncation
 * @param parentSd its standard deviation σ, positive
 * @param lower the lower bound a, which may be −∞
 * @param upper the upper bound b, which may be ∞, above a
 */
public record TruncatedNormal(double parentMean, double parentSd, double lower, double upper) implements Distribution {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /** Scores beyond the nearest that matter at all. */
    private static final double REACH = 40;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless mean and sd are finite, sd &gt; 0 and lower &lt; upper
     */
    public TruncatedNormal {
        Parameters.of("a truncated normal")
                .finite("mean", parentMean)
                .positive("sd", parentSd)
                .rule(!Double.isNaN(lower), "lower", "a number", lower)
                .rule(lower < upper || Double.isNaN(lower), "upper", "above lower " + Parameters.text(lower), upper)
                .done();
    }

    /** The normal law with this mean and standard deviation, kept within [lower, upper]. */
    public static TruncatedNormal of(double mean, double sd, double lower, double upper) {
        return new TruncatedNormal(mean, sd, lower, upper);
    }

    @Override
    public double density(double x) {
        if (!(x >= lower && x <= upper)) {
            return Double.isNaN(x) ? x : 0;
        }
        return StandardNormal.scaledDensity(standard(x), nearest()) / (parentSd * mass());
    }

    @Override
    public double logDensity(double x) {
        if (!(x >= lower && x <= upper)) {
            return Double.isNaN(x) ? x : Double.NEGATIVE_INFINITY;
        }
        double z = standard(x);
        double near = nearest();
        return -0.5 * (z - near) * (z + near) - HALF_LOG_TWO_PI - Elementary.ln(parentSd * mass());
    }

    @Override
    public double cumulative(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : x <= lower ? 0 : 1;
        }
        return Math.min(1, between(lower, x) / mass());
    }

    @Override
    public double survival(double x) {
        if (!(x > lower && x < upper)) {
            return Double.isNaN(x) ? x : x <= lower ? 1 : 0;
        }
        return Math.min(1, between(x, upper) / mass());
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? lower : upper;
        }
        return Inversion.quantile(this, p, guess(p, 1 - p), reached(-1), reached(1));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper : lower;
        }
        return Inversion.upperQuantile(this, q, guess(1 - q, q), reached(-1), reached(1));
    }

    @Override
    public double mean() {
        return Math.fma(parentSd, nearest() + moment(nearest(), 1), parentMean);
    }

    @Override
    public double variance() {
        double centre = nearest() + moment(nearest(), 1);
        return parentSd * parentSd * moment(centre, 2);
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    @Override
    public String toString() {
        Notation text = Notation.of("truncated_normal").with("mean", parentMean).with("sd", parentSd);
        if (lower > Double.NEGATIVE_INFINITY) {
            text.with("lower", lower);
        }
        if (upper < Double.POSITIVE_INFINITY) {
            text.with("upper", upper);
        }
        return text.toString();
    }

    /** From the whole normal, which has digits enough unless the kept part is narrow or far out. */
    private double guess(double p, double q) {
        if (Math.abs(nearest()) > 5) {
            return Double.NaN;
        }
        double below = Math.fma(p, kept(), StandardNormal.cumulative(standard(lower)));
        double above = Math.fma(q, kept(), StandardNormal.survival(standard(upper)));
        double z = below <= above ? StandardNormal.quantile(below) : -StandardNormal.quantile(Math.min(1, above));
        return Math.fma(parentSd, z, parentMean);
    }

    /** The probability of the kept part under the whole normal. */
    private double kept() {
        return mass() * Elementary.exp(-0.5 * nearest() * nearest());
    }

    /** The score within the bounds that is nearest to the mean: all probabilities are scaled by its density. */
    private double nearest() {
        return Math.max(standard(lower), Math.min(standard(upper), 0));
    }

    /** The last value in a direction that a probability of 1e-300 could reach. */
    private double reached(int direction) {
        double far = Math.fma(direction * REACH, parentSd, Math.fma(parentSd, nearest(), parentMean));
        return direction < 0 ? Math.max(lower, far) : Math.min(upper, far);
    }

    private double moment(double about, int power) {
        double near = nearest();
        double step = 1 / Math.max(1, Math.abs(near));
        double from = Math.max(standard(lower), near - REACH * step);
        double to = Math.min(standard(upper), near + REACH * step);
        int panels = Math.max(1, (int) Math.ceil((to - from) / step));
        double width = (to - from) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++) {
            double start = Math.fma(i, width, from);
            sum += Quadrature.panel(
                    z -> (power == 1 ? z - about : (z - about) * (z - about)) * StandardNormal.scaledDensity(z, near),
                    start,
                    start + width);
        }
        return sum / mass();
    }

    private double mass() {
        return between(lower, upper);
    }

    private double between(double from, double to) {
        return StandardNormal.scaledBetween(standard(from), standard(to), (to - from) / parentSd, nearest());
    }

    private double standard(double x) {
        return (x - parentMean) / parentSd;
    }
}
