package io.calminer.domain.simulation.distribution;

/**
 * The law of an expert's lowest, likeliest and highest value: a beta law on [a, b] with α = 1 + λ (m − a) / (b − a) and
 * β = 1 + λ (b − m) / (b − a), so that the mean is (a + λ m + b) / (λ + 2).
 *
 * <p>Source: D. G. Malcolm and others, Application of a technique for research and development program evaluation,
 * Operations Research 7 (1959); the shape λ after D. Vose, Risk Analysis.
 *
 * @param lower the lowest value a
 * @param mode the likeliest value m
 * @param upper the highest value b, above a
 * @param lambda the weight λ of the mode, positive; usually {@value #USUAL_LAMBDA}
 */
public record Pert(double lower, double mode, double upper, double lambda) implements Equivalent {

    /** The weight of the mode in the classical estimate (a + 4 m + b) / 6. */
    public static final double USUAL_LAMBDA = 4;

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless all are finite, lower ≤ mode ≤ upper, lower &lt; upper and lambda &gt; 0
     */
    public Pert {
        Parameters.of("a PERT")
                .finite("lower", lower)
                .finite("mode", mode)
                .finite("upper", upper)
                .ordered("lower", lower, "mode", mode)
                .ordered("mode", mode, "upper", upper)
                .increasing("lower", lower, "upper", upper)
                .positive("lambda", lambda)
                .done();
    }

    /** The PERT law with this weight of the mode. */
    public static Pert of(double lower, double mode, double upper, double lambda) {
        return new Pert(lower, mode, upper, lambda);
    }

    @Override
    public Beta equivalent() {
        double width = upper - lower;
        double alpha = 1 + lambda * ((mode - lower) / width);
        double beta = 1 + lambda * ((upper - mode) / width);
        return Beta.of(alpha, beta, lower, upper);
    }

    @Override
    public String toString() {
        return Notation.of("pert")
                .with("lower", lower)
                .with("mode", mode)
                .with("upper", upper)
                .with("lambda", lambda)
                .toString();
    }
}
