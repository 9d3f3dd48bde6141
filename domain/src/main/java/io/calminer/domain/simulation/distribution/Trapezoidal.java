package io.calminer.domain.simulation.distribution;

/**
 * The density rises in a straight line from a to b, is level up to c and falls in a straight line to d; its height is
 * h = 2 / (d + c − b − a).
 *
 * @param a the lower bound
 * @param b where the plateau begins, from a on
 * @param c where the plateau ends, from b on
 * @param d the upper bound, above a
 */
public record Trapezoidal(double a, double b, double c, double d) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless all are finite, a ≤ b ≤ c ≤ d and a &lt; d
     */
    public Trapezoidal {
        Parameters.of("a trapezoidal")
                .finite("a", a)
                .finite("b", b)
                .finite("c", c)
                .finite("d", d)
                .ordered("a", a, "b", b)
                .ordered("b", b, "c", c)
                .ordered("c", c, "d", d)
                .increasing("a", a, "d", d)
                .done();
    }

    /** The trapezoidal law through these four points. */
    public static Trapezoidal of(double a, double b, double c, double d) {
        return new Trapezoidal(a, b, c, d);
    }

    @Override
    public double density(double x) {
        if (!(x >= a && x <= d)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x < b) {
            return height() * ((x - a) / (b - a));
        }
        return x <= c ? height() : height() * ((d - x) / (d - c));
    }

    @Override
    public double cumulative(double x) {
        return x < c ? below(x) : 1 - above(x);
    }

    @Override
    public double survival(double x) {
        return x < b ? 1 - below(x) : above(x);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p <= below(c) ? rising(p) : falling(1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q <= above(b) ? falling(q) : rising(1 - q);
    }

    @Override
    public double mean() {
        double middle = 0.5 * b + 0.5 * c;
        double left = rise() * (middle - (b - (b - a) / 3));
        double right = fall() * ((c + (d - c) / 3) - middle);
        return middle + (right - left);
    }

    @Override
    public double variance() {
        double mean = mean();
        double left = part(rise(), (b - a) * (b - a) / 18, b - (b - a) / 3 - mean);
        double right = part(fall(), (d - c) * (d - c) / 18, c + (d - c) / 3 - mean);
        return left + part((c - b) * height(), (c - b) * (c - b) / 12, 0.5 * b + 0.5 * c - mean) + right;
    }

    private static double part(double weight, double variance, double apart) {
        return weight * (variance + apart * apart);
    }

    private double height() {
        return 2 / ((d - a) + (c - b));
    }

    /** The probability below the plateau. */
    private double rise() {
        return 0.5 * (b - a) * height();
    }

    /** The probability above the plateau. */
    private double fall() {
        return 0.5 * (d - c) * height();
    }

    private double below(double x) {
        if (x >= b) {
            return rise() + (Math.min(x, c) - b) * height();
        }
        return x <= a ? 0 : 0.5 * height() * (x - a) * ((x - a) / (b - a));
    }

    private double above(double x) {
        if (x <= c) {
            return fall() + (c - Math.max(x, b)) * height();
        }
        return x >= d ? 0 : 0.5 * height() * (d - x) * ((d - x) / (d - c));
    }

    private double rising(double p) {
        double before = rise();
        if (p < before) {
            return Math.min(b, a + Math.sqrt(2 * p / height() * (b - a)));
        }
        return Math.min(c, b + (p - before) / height());
    }

    private double falling(double q) {
        double after = fall();
        if (q < after) {
            return Math.max(c, d - Math.sqrt(2 * q / height() * (d - c)));
        }
        return Math.max(b, c - (q - after) / height());
    }

    @Override
    public double lower() {
        return a;
    }

    @Override
    public double upper() {
        return d;
    }

    @Override
    public String toString() {
        return Notation.of("trapezoidal")
                .with("a", a)
                .with("b", b)
                .with("c", c)
                .with("d", d)
                .toString();
    }
}
