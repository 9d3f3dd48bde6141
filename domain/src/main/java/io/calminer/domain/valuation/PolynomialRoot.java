package io.calminer.domain.valuation;

/** The only root of a polynomial within an interval, by Newton's method kept inside. */
final class PolynomialRoot {

    /** A step this small against the root is the last: the error is squared by each step. */
    private static final double LAST_STEP = 1e-8;

    private static final int MOST_STEPS = 300;

    private PolynomialRoot() {}

    /**
     * The root in (low, high).
     *
     * @param coefficients the polynomial's
     * @param from the index of the coefficient of the highest power
     * @param to the index of the constant, on either side
     * @param guess where to begin, within the interval or at its end
     * @param signAtHigh the sign at the upper end, opposite to that at the lower one
     */
    static double within(
            double[] coefficients, int from, int to, double low, double high, double guess, double signAtHigh) {
        int direction = from < to ? 1 : -1;
        double below = low;
        double above = high;
        double z = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double p = coefficients[from];
            double d = 0;
            for (int k = from; k != to; ) {
                k += direction;
                d = Math.fma(d, z, p);
                p = Math.fma(p, z, coefficients[k]);
            }
            if (p == 0) {
                return z;
            }
            if (p * signAtHigh > 0) {
                above = z;
            } else {
                below = z;
            }
            double move = p / d;
            double next = z - move;
            if (!(next > below && next < above)) {
                next = (below + above) / 2;
                if (!(next > below && next < above)) {
                    return next;
                }
            } else if (Math.abs(move) <= LAST_STEP * z) {
                return next;
            }
            z = next;
        }
        return z;
    }
}
