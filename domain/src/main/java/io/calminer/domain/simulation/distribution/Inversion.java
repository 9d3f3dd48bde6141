package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds the quantile of a continuous law from its cumulative or survival probability and its density.
 *
 * <p>Newton steps on the logarithm of the probability, and of x where x is positive, inside a bracket that every evaluation narrows; a step that leaves
 * the bracket, or that shrinks it too slowly, is replaced by its middle, taken in magnitude where the bracket spans
 * several. It ends when neighbouring doubles remain or after a step that gave all digits.
 */
final class Inversion {

    private static final int MOST_STEPS = 400;

    /** Newton doubles the digits: from a probability this close, one more step gives all of them. */
    private static final double SETTLED = 1e-8;

    private final DoubleUnaryOperator probability;
    private final DoubleUnaryOperator density;
    private final boolean rising;
    private double low;
    private double high;

    private Inversion(DoubleUnaryOperator probability, DoubleUnaryOperator density, boolean rising) {
        this.probability = probability;
        this.density = density;
        this.rising = rising;
    }

    /** The x within [low, high] with P(X ≤ x) = p, from a guess. */
    static double quantile(Distribution law, double p, double guess, double low, double high) {
        return p <= 0.5
                ? new Inversion(law::cumulative, law::density, true).solve(p, guess, low, high)
                : new Inversion(law::survival, law::density, false).solve(1 - p, guess, low, high);
    }

    /** The x within [low, high] with P(X &gt; x) = q, from a guess. */
    static double upperQuantile(Distribution law, double q, double guess, double low, double high) {
        return q <= 0.5
                ? new Inversion(law::survival, law::density, false).solve(q, guess, low, high)
                : new Inversion(law::cumulative, law::density, true).solve(1 - q, guess, low, high);
    }

    private double solve(double target, double guess, double from, double to) {
        low = from;
        high = to;
        double x = guess > low && guess < high ? guess : middle();
        double width = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double at = probability.applyAsDouble(x);
            if (at == target) {
                return x;
            }
            narrow(x, (at < target) == rising);
            double next = newton(x, at, target);
            boolean isClose = Math.abs(at - target) <= SETTLED * target && !Double.isNaN(next);
            if (next == x || isClose) {
                return Math.max(from, Math.min(to, next));
            }
            boolean isSlow = step % 8 == 7 && high - low > 0.5 * width;
            if (step % 8 == 7) {
                width = high - low;
            }
            if (!(next > low && next < high) || isSlow) {
                next = middle();
            }
            if (!(next > low && next < high)) {
                return x;
            }
            x = next;
        }
        return x;
    }

    private void narrow(double x, boolean isLow) {
        if (isLow) {
            low = x;
        } else {
            high = x;
        }
    }

    private double newton(double x, double at, double target) {
        double slope = density.applyAsDouble(x);
        if (!(at > 0 && slope > 0)) {
            return Double.NaN;
        }
        double far = at / target;
        double size = Math.abs(far - 1) < 0.1 ? (target - at) / slope : -Elementary.ln(far) * (at / slope);
        double step = rising ? size : -size;
        boolean inMagnitude = low >= 0 && (step < 0 || step < x);
        return inMagnitude && Math.abs(step) > 0.01 * x ? x * Elementary.exp(step / x) : x + step;
    }

    /** The middle of the bracket: of the magnitudes when both ends have one sign, of the values otherwise. */
    private double middle() {
        double far = Math.min(high, Double.MAX_VALUE);
        double near = Math.max(low, -Double.MAX_VALUE);
        if (near >= 0 && far > 4 * near) {
            return Math.sqrt(Math.max(near, Double.MIN_VALUE)) * Math.sqrt(far);
        }
        if (far <= 0 && near < 4 * far) {
            return -Math.sqrt(Math.max(-far, Double.MIN_VALUE)) * Math.sqrt(-near);
        }
        if (near < 0 && far > 0) {
            return 0.5 * near + 0.5 * far;
        }
        return near + 0.5 * (far - near);
    }
}
