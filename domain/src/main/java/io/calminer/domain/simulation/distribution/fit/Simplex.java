package io.calminer.domain.simulation.distribution.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Climbs down a function of a few numbers by a simplex that reflects, expands, contracts and shrinks.
 *
 * <p>Begun anew from where it ended until nothing is gained, since a simplex may collapse too early. Source: Nelder,
 * Mead, "A simplex method for function minimization", Computer Journal 7 (1965), with the usual 1, 2, ½, ½.
 */
final class Simplex {

    private static final int MOST_STEPS = 600;
    private static final int MOST_BEGINNINGS = 6;
    private static final double NEAR = 1e-13;

    private final ToDoubleFunction<double[]> function;

    private Simplex(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /** Where the function is least near a start; a value that is not finite counts as very large. */
    static double[] least(ToDoubleFunction<double[]> function, double[] start, double[] step) {
        Simplex simplex = new Simplex(function);
        double[] best = start.clone();
        double value = simplex.at(best);
        double size = 1;
        for (int i = 0; i < MOST_BEGINNINGS; i++) {
            double[] found = simplex.down(best, step, size);
            double gained = value - simplex.at(found);
            if (gained > 0) {
                best = found;
                value -= gained;
            }
            if (!(gained > NEAR * Math.abs(value))) {
                break;
            }
            size /= 4;
        }
        return best;
    }

    private double at(double[] point) {
        double value = function.applyAsDouble(point);
        return Double.isFinite(value) ? value : Double.MAX_VALUE;
    }

    private record Corner(double[] point, double value) {}

    private Corner corner(double[] point) {
        return new Corner(point, at(point));
    }

    private double[] down(double[] start, double[] step, double size) {
        int n = start.length;
        Corner[] corners = new Corner[n + 1];
        for (int i = 0; i <= n; i++) {
            double[] point = start.clone();
            if (i < n) {
                point[i] += size * step[i];
            }
            corners[i] = corner(point);
        }
        for (int k = 0; k < MOST_STEPS; k++) {
            Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
            double spread = corners[n].value() - corners[0].value();
            if (spread <= NEAR * Math.abs(corners[0].value()) && isSmall(corners, step)) {
                break;
            }
            next(corners);
        }
        Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
        return corners[0].point();
    }

    private static boolean isSmall(Corner[] corners, double[] step) {
        for (int i = 0; i < step.length; i++) {
            for (Corner corner : corners) {
                if (Math.abs(corner.point()[i] - corners[0].point()[i]) > 1e-7 * Math.abs(step[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void next(Corner[] corners) {
        int n = corners.length - 1;
        double[] middle = new double[n];
        for (int c = 0; c < n; c++) {
            for (int i = 0; i < n; i++) {
                middle[i] += corners[c].point()[i] / n;
            }
        }
        Corner worst = corners[n];
        Corner mirrored = corner(between(middle, worst.point(), -1));
        if (mirrored.value() < corners[0].value()) {
            Corner further = corner(between(middle, worst.point(), -2));
            corners[n] = further.value() < mirrored.value() ? further : mirrored;
        } else if (mirrored.value() < corners[n - 1].value()) {
            corners[n] = mirrored;
        } else {
            boolean outside = mirrored.value() < worst.value();
            Corner nearer = corner(between(middle, worst.point(), outside ? -0.5 : 0.5));
            if (nearer.value() < Math.min(mirrored.value(), worst.value())) {
                corners[n] = nearer;
            } else {
                for (int c = 1; c <= n; c++) {
                    corners[c] = corner(between(corners[0].point(), corners[c].point(), 0.5));
                }
            }
        }
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }
}
