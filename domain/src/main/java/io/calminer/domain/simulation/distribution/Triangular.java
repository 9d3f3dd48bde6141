package io.calminer.domain.simulation.distribution;

/**
 * The density rises in a straight line from the lower bound to the mode and falls in one to the upper bound.
 *
 * <p>Cumulative (x − a)² / ((b − a)(c − a)) up to the mode and 1 − (b − x)² / ((b − a)(b − c)) above it.
 *
 * @param lower the lower bound a
 * @param mode the likeliest value c, which may be one of the bounds
 * @param upper the upper bound b, above a
 */
public record Triangular(double lower, double mode, double upper) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless all are finite, lower ≤ mode ≤ upper and lower &lt; upper
     */
    public Triangular {
        Parameters.of("a triangular")
                .finite("lower", lower)
                .finite("mode", mode)
                .finite("upper", upper)
                .ordered("lower", lower, "mode", mode)
                .ordered("mode", mode, "upper", upper)
                .increasing("lower", lower, "upper", upper)
                .done();
    }

    /** The triangular law on [lower, upper] with this mode. */
    public static Triangular of(double lower, double mode, double upper) {
        return new Triangular(lower, mode, upper);
    }

    @Override
    public double density(double x) {
        if (!(x >= lower && x <= upper)) {
            return Double.isNaN(x) ? x : 0;
        }
        double width = upper - lower;
        if (x < mode) {
            return 2 * (x - lower) / (width * (mode - lower));
        }
        return x == mode ? 2 / width : 2 * (upper - x) / (width * (upper - mode));
    }

    @Override
    public double cumulative(double x) {
        return x < mode ? below(x) : x < upper ? share(mode - lower) + past(x - mode, upper - mode) : whole(x);
    }

    @Override
    public double survival(double x) {
        return x > mode ? above(x) : x > lower ? share(upper - mode) + past(mode - x, mode - lower) : whole(-x);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p <= share(mode - lower)
                ? rising(p)
                : p < 0.5 ? mode + span(p - share(mode - lower), upper - mode) : falling(1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q <= share(upper - mode)
                ? falling(q)
                : q < 0.5 ? mode - span(q - share(upper - mode), mode - lower) : rising(1 - q);
    }

    @Override
    public double mean() {
        return lower + ((mode - lower) + (upper - lower)) / 3;
    }

    @Override
    public double variance() {
        double width = upper - lower;
        double left = mode - lower;
        double right = upper - mode;
        return (width * width - left * right) / 18;
    }

    @Override
    public String toString() {
        return Notation.of("triangular")
                .with("lower", lower)
                .with("mode", mode)
                .with("upper", upper)
                .toString();
    }

    private double below(double x) {
        double rise = x - lower;
        return rise <= 0 ? 0 : rise / (upper - lower) * (rise / (mode - lower));
    }

    private double above(double x) {
        double fall = upper - x;
        return fall <= 0 ? 0 : fall / (upper - lower) * (fall / (upper - mode));
    }

    private double rising(double p) {
        return Math.min(mode, lower + Math.sqrt(p * (upper - lower) * (mode - lower)));
    }

    private double falling(double q) {
        return Math.max(mode, upper - Math.sqrt(q * (upper - lower) * (upper - mode)));
    }

    private double share(double part) {
        return part / (upper - lower);
    }

    /** The probability within a distance of the mode, on a side of this length. */
    private double past(double distance, double side) {
        return distance / (upper - lower) * ((2 * side - distance) / side);
    }

    /** The distance from the mode within which there is such a probability: the inverse of the above. */
    private double span(double probability, double side) {
        double area = probability * (upper - lower);
        return area <= 0 ? 0 : side * (area / (side + Math.sqrt(side * (side - area))));
    }

    /** 1 at and beyond the bound, NaN at NaN. */
    private static double whole(double x) {
        return Double.isNaN(x) ? x : 1;
    }
}
