package io.calminer.domain.simulation.distribution;

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
                .rule(lower < upper || Double.isNaN(lower), "upper", "above lower " + lower, upper)
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
        return StandardNormal.density(standard(x)) / (parentSd * mass());
    }

    @Override
    public double cumulative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x <= lower ? 0 : x >= upper ? 1 : between(standard(lower), standard(x)) / mass();
    }

    @Override
    public double survival(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x <= lower ? 1 : x >= upper ? 0 : between(standard(x), standard(upper)) / mass();
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? lower : upper;
        }
        double from = standard(lower);
        double z = from > 0
                ? -StandardNormal.quantile(StandardNormal.survival(from) - p * mass())
                : StandardNormal.quantile(StandardNormal.cumulative(from) + p * mass());
        return held(z);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper : lower;
        }
        double to = standard(upper);
        double z = to < 0
                ? StandardNormal.quantile(StandardNormal.cumulative(to) - q * mass())
                : -StandardNormal.quantile(StandardNormal.survival(to) + q * mass());
        return held(z);
    }

    @Override
    public double mean() {
        double from = standard(lower);
        double to = standard(upper);
        return parentMean + parentSd * (StandardNormal.density(from) - StandardNormal.density(to)) / mass();
    }

    @Override
    public double variance() {
        double from = standard(lower);
        double to = standard(upper);
        double shift = (StandardNormal.density(from) - StandardNormal.density(to)) / mass();
        double spread = (edge(from) - edge(to)) / mass();
        return parentSd * parentSd * (1 + spread - shift * shift);
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

    private static double edge(double z) {
        return Double.isInfinite(z) ? 0 : z * StandardNormal.density(z);
    }

    private static double between(double from, double to) {
        return from > 0
                ? StandardNormal.survival(from) - StandardNormal.survival(to)
                : StandardNormal.cumulative(to) - StandardNormal.cumulative(from);
    }

    private double held(double z) {
        return Math.max(lower, Math.min(upper, Math.fma(parentSd, z, parentMean)));
    }

    private double mass() {
        return between(standard(lower), standard(upper));
    }

    private double standard(double x) {
        return (x - parentMean) / parentSd;
    }
}
