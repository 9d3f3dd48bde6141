package io.calminer.domain.simulation.distribution;

/**
 * Every whole number between two bounds equally likely: probability 1/n with n = b − a + 1, variance (n² − 1)/12.
 *
 * @param lower the smallest number a
 * @param upper the largest number b, at least a
 */
public record UniformDiscrete(double lower, double upper) implements Distribution {

    private static final String WHOLE = "a whole number of size up to 2^31";

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless both are whole numbers up to 2^31 in size and lower ≤ upper
     */
    public UniformDiscrete {
        Parameters.of("a discrete uniform")
                .rule(isWhole(lower), "lower", WHOLE, lower)
                .rule(isWhole(upper), "upper", WHOLE, upper)
                .ordered("lower", lower, "upper", upper)
                .done();
    }

    /** The discrete uniform law on {lower, …, upper}. */
    public static UniformDiscrete of(double lower, double upper) {
        return new UniformDiscrete(lower, upper);
    }

    @Override
    public double density(double x) {
        return Lattice.holds(this, x) ? 1 / count() : Double.isNaN(x) ? x : 0;
    }

    @Override
    public double cumulative(double x) {
        if (!(x >= lower && x < upper)) {
            return Double.isNaN(x) ? x : x < lower ? 0 : 1;
        }
        return (Math.floor(x) - lower + 1) / count();
    }

    @Override
    public double survival(double x) {
        if (!(x >= lower && x < upper)) {
            return Double.isNaN(x) ? x : x < lower ? 1 : 0;
        }
        return (upper - Math.floor(x)) / count();
    }

    @Override
    public double quantile(double p) {
        double guess = lower + Math.ceil(Parameters.asked(p) * count()) - 1;
        double k = Math.max(lower, Math.min(upper, guess));
        if (k < upper && cumulative(k) < p) {
            return k + 1;
        }
        return k > lower && cumulative(k - 1) >= p ? k - 1 : k;
    }

    @Override
    public double upperQuantile(double q) {
        double guess = upper - Math.floor(Parameters.asked(q) * count());
        double k = Math.max(lower, Math.min(upper, guess));
        if (k < upper && survival(k) > q) {
            return k + 1;
        }
        return k > lower && survival(k - 1) <= q ? k - 1 : k;
    }

    @Override
    public double mean() {
        return 0.5 * (lower + upper);
    }

    @Override
    public double variance() {
        return (count() - 1) * (count() + 1) / 12;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    private double count() {
        return upper - lower + 1;
    }

    private static boolean isWhole(double x) {
        return x == Math.rint(x) && Math.abs(x) <= 0x1p31;
    }

    @Override
    public String toString() {
        return Notation.of("uniform_discrete")
                .with("lower", lower)
                .with("upper", upper)
                .toString();
    }
}
