package io.calminer.domain.simulation.distribution;

import java.util.function.DoublePredicate;

/** Finds quantiles of laws on whole numbers by their own cumulative, so that both agree to the last bit. */
final class Lattice {

    private Lattice() {}

    /** The smallest whole k within [low, high] with P(X ≤ k) ≥ p. */
    static double quantile(Distribution law, double p, double guess) {
        return first(k -> law.cumulative(k) >= p, guess, law.lower(), law.upper());
    }

    /** The smallest whole k within [low, high] with P(X &gt; k) ≤ q. */
    static double upperQuantile(Distribution law, double q, double guess) {
        return first(k -> law.survival(k) <= q, guess, law.lower(), law.upper());
    }

    /** The first whole number that is reached: steps of doubling size away from the guess, then halving. */
    private static double first(DoublePredicate reached, double guess, double from, double to) {
        double low = from - 1;
        double high = to;
        double at = Math.max(from, Math.min(to, Math.rint(guess)));
        for (double step = 1; reached.test(at); step *= 2) {
            high = at;
            if (at - step <= low) {
                break;
            }
            at -= step;
        }
        if (high != at) {
            low = Math.max(low, at);
        }
        for (double step = 1; high == Double.POSITIVE_INFINITY; step *= 2) {
            at = low + step;
            if (reached.test(at)) {
                high = at;
            } else {
                low = at;
            }
        }
        while (high - low > 1) {
            double middle = Math.floor(low + 0.5 * (high - low));
            if (middle == low || middle == high) {
                return high;
            }
            if (reached.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether x is one of the whole numbers on which the law lives. */
    static boolean holds(Distribution law, double x) {
        return x >= law.lower() && x <= law.upper() && x == Math.rint(x) && Math.abs(x) < Double.POSITIVE_INFINITY;
    }
}
