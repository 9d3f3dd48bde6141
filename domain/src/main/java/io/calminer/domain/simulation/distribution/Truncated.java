package io.calminer.domain.simulation.distribution;

/**
 * A law of which only the part between two bounds is kept, bounds included: P(X ≤ x | a ≤ X ≤ b).
 *
 * <p>The moments of a continuous law are integrals of the quantile over the normal score by adaptive quadrature; those
 * of a law on single values are sums. A kept part of small probability loses as many digits as the parent's cumulative
 * loses in the difference at its bounds.
 *
 * @param parent the law before truncation
 * @param lower the lower bound a, or the parent's where that is higher; for a law on single values the first kept
 * @param upper the upper bound b, or the parent's where that is lower; for a law on single values the last kept
 */
public record Truncated(Distribution parent, double lower, double upper) implements Distribution {

    private static final double REACH = 12;

    /**
     * Checks the bounds.
     *
     * @throws InvalidDistribution unless lower ≤ upper and the part between has some probability
     */
    public Truncated {
        Parameters.of("a truncated")
                .rule(!Double.isNaN(lower), "lower", "a number", lower)
                .rule(
                        !(lower > upper) && !Double.isNaN(upper),
                        "upper",
                        "at least lower " + Parameters.text(lower),
                        upper)
                .done();
        double from = Math.max(lower, parent.lower());
        double to = Math.min(upper, parent.upper());
        if (parent.isDiscrete() && from <= to) {
            from = first(parent, from);
            to = last(parent, to);
        }
        double kept = from <= to ? Slice.of(parent, from, to).mass() : 0;
        boolean isKept = kept > 0 && (parent.isDiscrete() || from < to);
        if (!isKept) {
            String range = Parameters.text(lower) + " to " + Parameters.text(upper);
            Parameters.of("a truncated")
                    .fault("truncate", "must keep some probability: none lies from " + range + ".")
                    .done();
        }
        lower = from;
        upper = to;
    }

    /** The part of a law between two bounds, either of which may be infinite. */
    public static Truncated of(Distribution parent, double lower, double upper) {
        return new Truncated(parent, lower, upper);
    }

    @Override
    public double density(double x) {
        return x >= lower && x <= upper ? parent.density(x) / slice().mass() : Double.isNaN(x) ? x : 0;
    }

    @Override
    public double cumulative(double x) {
        if (!(x >= lower && x < upper)) {
            return Double.isNaN(x) ? x : x < lower ? 0 : 1;
        }
        return slice().upTo(x);
    }

    @Override
    public double survival(double x) {
        if (!(x >= lower && x < upper)) {
            return Double.isNaN(x) ? x : x < lower ? 1 : 0;
        }
        return slice().beyond(x);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        if (p == 0 || p == 1) {
            return p == 0 ? lower : upper;
        }
        double x = held(slice().quantile(p, 1 - p));
        if (!isDiscrete()) {
            return x;
        }
        while (cumulative(x) < p) {
            x = next(x);
        }
        for (double before = previous(x); before < x && cumulative(before) >= p; before = previous(x)) {
            x = before;
        }
        return x;
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        if (q == 0 || q == 1) {
            return q == 0 ? upper : lower;
        }
        double x = held(slice().quantile(1 - q, q));
        if (!isDiscrete()) {
            return x;
        }
        while (survival(x) > q) {
            x = next(x);
        }
        for (double before = previous(x); before < x && survival(before) <= q; before = previous(x)) {
            x = before;
        }
        return x;
    }

    @Override
    public double mean() {
        if (isUnbounded() && !Double.isFinite(parent.mean())) {
            return Double.isNaN(parent.mean()) && lower > Double.NEGATIVE_INFINITY
                    ? Double.POSITIVE_INFINITY
                    : Double.isNaN(parent.mean()) && upper < Double.POSITIVE_INFINITY
                            ? Double.NEGATIVE_INFINITY
                            : parent.mean();
        }
        double middle = quantile(0.5);
        return middle + moment(middle, 1);
    }

    @Override
    public double variance() {
        return isUnbounded() && !Double.isFinite(parent.variance()) ? parent.variance() : moment(mean(), 2);
    }

    @Override
    public boolean isDiscrete() {
        return parent.isDiscrete();
    }

    @Override
    public Sampler sampler() {
        return isDiscrete() ? Sampler.ofUniforms(this) : QuantileTable.of(this);
    }

    @Override
    public String toString() {
        Notation bounds = Notation.plain();
        if (lower > Double.NEGATIVE_INFINITY) {
            bounds.with("lower", lower);
        }
        if (upper < Double.POSITIVE_INFINITY) {
            bounds.with("upper", upper);
        }
        return Notation.within(parent).put("truncate", bounds.toString()).toString();
    }

    private boolean isUnbounded() {
        return lower == Double.NEGATIVE_INFINITY || upper == Double.POSITIVE_INFINITY;
    }

    private double held(double x) {
        return Math.max(lower, Math.min(upper, x));
    }

    private Slice slice() {
        return Slice.of(parent, lower, upper);
    }

    private double moment(double about, int power) {
        if (isDiscrete()) {
            double sum = 0;
            for (double x = lower; x <= upper && sum < Double.POSITIVE_INFINITY; x = next(x)) {
                sum += density(x) * raised(x - about, power);
                if (x == upper || survival(x) < 0x1p-70) {
                    break;
                }
            }
            return sum;
        }
        double spread = upperQuantile(0.05) - quantile(0.05);
        Sampler exact = Sampler.ofUniforms(this);
        return Quadrature.adaptive(
                z -> raised(exact.ofScore(z) - about, power) * StandardNormal.density(z),
                -REACH,
                REACH,
                1e-14 * raised(spread, power));
    }

    private static double raised(double x, int power) {
        return power == 1 ? x : x * x;
    }

    private double next(double x) {
        return Math.min(upper, following(parent, x));
    }

    private double previous(double x) {
        return x <= lower ? x : Math.max(lower, last(parent, Math.nextDown(x)));
    }

    /** The first single value above x. */
    private static double following(Distribution law, double x) {
        double survival = law.survival(x);
        return survival <= 0.5
                ? law.upperQuantile(Math.nextDown(survival))
                : law.quantile(Math.min(1, Math.nextUp(law.cumulative(x))));
    }

    private static double first(Distribution law, double x) {
        return x == Double.NEGATIVE_INFINITY || law.density(x) > 0 ? x : following(law, x);
    }

    /** The last single value up to x. */
    private static double last(Distribution law, double x) {
        if (x == Double.POSITIVE_INFINITY || law.density(x) > 0) {
            return x;
        }
        double survival = law.survival(x);
        return survival <= 0.5 ? law.upperQuantile(survival) : law.quantile(law.cumulative(x));
    }
}
