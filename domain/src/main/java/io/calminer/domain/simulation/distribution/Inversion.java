package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds the quantile of a continuous law from its cumulative or survival probability and its density.
 *
 * <p>Newton steps on the logarithm of the probability, inside a bracket that every evaluation narrows; a step that leaves
 * the bracket, or that shrinks it too slowly, is replaced by its middle, taken in magnitude where the bracket spans
 * several. It ends when neighbouring doubles remain or the step no longer moves x.
 */
final class Inversion {

    private static final int MOST_STEPS = 400;

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
        return new Inversion(law::cumulative, law::density, true).solve(p, guess, low, high);
    }

    /** The x within [low, high] with P(X &gt; x) = q, from a guess. */
    static double upperQuantile(Distribution law, double q, double guess, double low, double high) {
        return new Inversion(law::survival, law::density, false).solve(q, guess, low, high);
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
            if (!(next > low && next < high) || (step % 8 == 7 && high - low > 0.5 * width)) {
                next = middle();
            }
            if (step % 8 == 7) {
                width = high - low;
            }
            if (next == x || !(next > low && next < high)) {
                return x;
            }
            boolean settled = Math.abs(next - x) <= 0x1p-53 * Math.abs(x);
            x = next;
            if (settled) {
                return x;
            }
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
        double step = far > 0.9 && far < 1.1 ? (target - at) / slope : -Elementary.ln(far) * at / slope;
        return rising ? x + step : x - step;
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
