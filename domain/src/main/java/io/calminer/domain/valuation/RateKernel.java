package io.calminer.domain.valuation;

import io.calminer.domain.valuation.InternalRateOfReturn.Status;
import org.jspecify.annotations.Nullable;

/**
 * The internal rate of return of many series that share their times, such as the iterations of a simulation.
 *
 * <p>Gives the value of {@link InternalRateOfReturn#atHurdle} to a relative 1e-12 in 1 + r, without allocating. Flows
 * that change sign once, or whose cumulative sum does and ends above zero (Norstrøm 1972), have one rate that matters: it
 * is found by Newton's method kept inside (0, 1) in terms of the discount factor of one step, or of its reciprocal where
 * the rate is negative. Only the rest is scanned for all rates. Such a Norstrøm series is reported as
 * {@link Status#ONE_ECONOMIC} without looking for its other rates.
 *
 * <p>The same bits on every machine. Mutable workspace of one thread; {@link #copy} gives another thread its own.
 */
public final class RateKernel {

    /** Below this share of the flows' magnitude, their sum is too near 0 for the fast path to keep its accuracy. */
    private static final double ILL_CONDITIONED = 1e-3;

    /** How many steps the fast path takes: nearly all flows of a mine have converged after them. */
    static final int HALLEY_STEPS = 4;

    private final TimeSteps steps;
    private final double[] times;
    private final double hurdle;
    private final double start;
    private final double smallest;
    private final RateScan scan;
    private final SignPattern pattern = new SignPattern();
    private final boolean dense;
    private final double[] row;

    private Status status = Status.NONE;
    private @Nullable Reason reason = Reason.NO_FLOWS;

    private RateKernel(double[] times, double hurdle) {
        this.times = times;
        this.hurdle = hurdle;
        this.steps = TimeSteps.of(times);
        this.start = StrictMath.pow(1 + hurdle, -steps.length());
        this.smallest = StrictMath.exp(RateScan.LOWEST * steps.length());
        this.scan = new RateScan(steps);
        this.dense = steps.exponents().length == times.length;
        this.row = new double[steps.exponents().length];
    }

    /**
     * A kernel for series whose flows fall at these times.
     *
     * @param times  years from time 0, strictly ascending
     * @param hurdle the rate that the search starts from and that several rates are compared with; above −1
     * @throws IllegalArgumentException when the times do not ascend or the hurdle rate is not above −1 and finite
     */
    public static RateKernel of(double[] times, double hurdle) {
        if (!(hurdle > -1 && hurdle < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Hurdle rate must be a finite number above -1: was " + hurdle + ".");
        }
        for (int i = 0; i < times.length; i++) {
            double previous = i == 0 ? Double.NEGATIVE_INFINITY : times[i - 1];
            if (!(times[i] > previous && times[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Times must ascend strictly: was " + times[i] + " after " + previous
                        + " (position " + i + ").");
            }
        }
        return new RateKernel(times.clone(), hurdle);
    }

    /** A kernel of its own for another thread. */
    public RateKernel copy() {
        return new RateKernel(times, hurdle);
    }

    /** What the last {@link #solve} found. */
    public Status status() {
        return status;
    }

    /** Why the last {@link #solve} found no rate, or {@link Reason#TOTAL_LOSS}; null otherwise. */
    public @Nullable Reason reason() {
        return reason;
    }

    /**
     * The internal rate of return of one series; NaN when there is none.
     *
     * @param flows amounts in the order of the times; later entries are ignored
     */
    public double solve(double[] flows) {
        pattern.read(flows, times.length);
        reason = null;
        if (!(pattern.magnitude() < Double.POSITIVE_INFINITY)) {
            return none(Reason.NOT_A_NUMBER);
        }
        if (pattern.changes() == 0) {
            return unchanging();
        }
        boolean sound = pattern.oneEconomic() && wellConditioned(pattern.sum(), pattern.magnitude());
        if (!steps.whole() || !(pattern.changes() == 1 || sound)) {
            return scanned(flows);
        }
        status = pattern.changes() == 1 ? Status.UNIQUE : Status.ONE_ECONOMIC;
        if (pattern.sum() == 0) {
            return 0;
        }
        double[] coefficients = flows;
        if (!dense) {
            steps.spread(flows, row);
            coefficients = row;
        }
        return bracketed(coefficients, sound && flows[0] < 0);
    }

    private double bracketed(double[] coefficients, boolean sound) {
        int first = steps.places()[pattern.firstFlow()];
        int last = steps.places()[pattern.lastFlow()];
        if (coefficients[first] > 0 != pattern.sum() > 0) {
            double z = sound ? halley(coefficients, last) : Double.NaN;
            double factor = z > 0 ? z : root(coefficients, last, first, start);
            return steps.growth(1 / factor) - 1;
        }
        double growth = root(coefficients, first, last, 1);
        return growth < smallest ? none(Reason.NO_RATE) : steps.growth(growth) - 1;
    }

    /**
     * A fixed number of Halley's steps from the hurdle rate, so that neighbours in a block never change the bits; NaN
     * when they have not converged.
     */
    private double halley(double[] c, int last) {
        double z = start;
        double move = 0;
        for (int i = 0; i < HALLEY_STEPS; i++) {
            double p = c[last];
            double d = 0;
            double e = 0;
            for (int k = last - 1; k >= 0; k--) {
                e = Math.fma(e, z, d);
                d = Math.fma(d, z, p);
                p = Math.fma(p, z, c[k]);
            }
            move = p * d / (d * d - p * e);
            z = z - move;
        }
        return converged(z, move) ? z : Double.NaN;
    }

    /** Whether flows of this sum and magnitude keep their accuracy in {@link #halley}; false for NaN. */
    static boolean wellConditioned(double sum, double magnitude) {
        return sum > ILL_CONDITIONED * magnitude && magnitude > 1e-100 && magnitude < 1e100;
    }

    /** Whether a last step this small left z, the discount factor of one step, at the root within (0, 1). */
    static boolean converged(double z, double move) {
        // Halley's step cubes the error
        return z > 0 && z < 1 && Math.abs(move) <= 1e-6 * z;
    }

    TimeSteps steps() {
        return steps;
    }

    double start() {
        return start;
    }

    private double none(Reason why) {
        status = Status.NONE;
        reason = why;
        return Double.NaN;
    }

    private double unchanging() {
        Reason why = pattern.reason(times.length);
        if (why != Reason.TOTAL_LOSS) {
            return none(why);
        }
        status = Status.UNIQUE;
        reason = why;
        return -1;
    }

    private double scanned(double[] flows) {
        int count = scan.scan(flows);
        if (count == 0) {
            return none(Reason.NO_RATE);
        }
        boolean norstrom = pattern.oneEconomic();
        Status several = norstrom ? Status.ONE_ECONOMIC : Status.MULTIPLE;
        status = count == 1 ? Status.UNIQUE : several;
        double best = scan.growth(count - 1) - 1;
        for (int i = count - 2; i >= 0 && !norstrom; i--) {
            double rate = scan.growth(i) - 1;
            best = Math.abs(rate - hurdle) < Math.abs(best - hurdle) ? rate : best;
        }
        return best;
    }

    /** The only root in (0, 1) of the polynomial whose coefficients run from that of the highest power to the constant. */
    private double root(double[] flows, int from, int to, double guess) {
        return PolynomialRoot.within(flows, from, to, 0, 1, Math.min(guess, 1), Math.signum(pattern.sum()));
    }
}
