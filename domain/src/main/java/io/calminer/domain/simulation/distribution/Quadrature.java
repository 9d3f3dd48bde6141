package io.calminer.domain.simulation.distribution;

import java.util.function.DoubleUnaryOperator;

/** Gauss and Legendre's rule with 16 points, on one panel or halving panels until they agree. */
final class Quadrature {

    private static final double[] POINTS = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096
    };
    private static final int MOST_HALVINGS = 40;

    private Quadrature() {}

    /** The integral over one panel. */
    static double panel(DoubleUnaryOperator f, double from, double to) {
        double half = 0.5 * (to - from);
        double middle = from + half;
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double apart = half * POINTS[i];
            sum += WEIGHTS[i] * (f.applyAsDouble(middle - apart) + f.applyAsDouble(middle + apart));
        }
        return half * sum;
    }

    /** The integral over panels of width at most 1, each halved until the halves agree with it within the tolerance. */
    static double adaptive(DoubleUnaryOperator f, double from, double to, double tolerance) {
        int panels = Math.max(1, (int) Math.ceil(to - from));
        double width = (to - from) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++) {
            double start = Math.fma(i, width, from);
            double end = i + 1 == panels ? to : Math.fma(i + 1, width, from);
            sum += halved(f, start, end, panel(f, start, end), tolerance, MOST_HALVINGS);
        }
        return sum;
    }

    private static double halved(
            DoubleUnaryOperator f, double from, double to, double whole, double tolerance, int left) {
        double middle = from + 0.5 * (to - from);
        double first = panel(f, from, middle);
        double second = panel(f, middle, to);
        double both = first + second;
        if (left == 0 || Math.abs(both - whole) <= tolerance || middle == from || middle == to) {
            return both;
        }
        return halved(f, from, middle, first, tolerance, left - 1) + halved(f, middle, to, second, tolerance, left - 1);
    }
}
