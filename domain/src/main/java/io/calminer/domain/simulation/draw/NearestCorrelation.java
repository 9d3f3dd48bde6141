package io.calminer.domain.simulation.draw;

import java.util.Arrays;

/**
 * The correlation matrix nearest to a symmetric matrix, by the sum of squared differences of its entries.
 *
 * <p>Alternating projections onto the positive semidefinite matrices and onto those with unit diagonal, with Dykstra's
 * correction, without which they would end at some correlation matrix but not at the nearest. With weights w the
 * difference of entry (i, j) counts wᵢ·wⱼ times, so that a member of large weight moves less. Source: Higham, "Computing
 * the nearest correlation matrix — a problem from finance", IMA Journal of Numerical Analysis 22 (2002), algorithm 3.3.
 */
public final class NearestCorrelation {

    private static final double TOLERANCE = 1e-14;
    private static final int MOST_STEPS = 20_000;

    /** Keeps the time of a large matrix within seconds: a step costs about 30·n³ operations. */
    private static final long MOST_WORK = 400_000_000;

    private final double[][] given;
    private final double[] roots;

    private NearestCorrelation(double[][] given, double[] weights) {
        this.given = given;
        this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    }

    /** The nearest correlation matrix, all entries counting alike. */
    public static double[][] of(double[][] symmetric) {
        double[] alike = new double[symmetric.length];
        Arrays.fill(alike, 1);
        return of(symmetric, alike);
    }

    /**
     * The nearest correlation matrix.
     *
     * @param symmetric any symmetric matrix
     * @param weights one number above 0 for each member
     */
    public static double[][] of(double[][] symmetric, double[] weights) {
        return new NearestCorrelation(symmetric, weights).nearest();
    }

    private double[][] nearest() {
        int n = given.length;
        long steps = Math.min(MOST_STEPS, MOST_WORK / Math.max(1, (long) n * n * n));
        double[][] unit = Eigen.copy(given);
        double[][] positive = unit;
        double[][] correction = new double[n][n];
        for (long step = 0; step < steps; step++) {
            double[][] moved = minus(unit, correction);
            double[][] before = positive;
            positive = positive(moved);
            correction = minus(positive, moved);
            double[][] next = withUnitDiagonal(positive);
            double change = Math.max(distance(next, unit), distance(positive, before));
            boolean done = Math.max(change, distance(next, positive)) <= TOLERANCE * n;
            unit = next;
            if (done) {
                break;
            }
        }
        return scaled(positive);
    }

    /** The nearest positive semidefinite matrix in the weighted norm. */
    private double[][] positive(double[][] matrix) {
        int n = matrix.length;
        double[][] weighted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weighted[i][j] = roots[i] * matrix[i][j] * roots[j];
            }
        }
        double[][] part = Eigen.of(weighted).positivePart();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                part[i][j] = part[i][j] / (roots[i] * roots[j]);
            }
        }
        return part;
    }

    private static double[][] withUnitDiagonal(double[][] matrix) {
        double[][] unit = Eigen.copy(matrix);
        for (int i = 0; i < unit.length; i++) {
            unit[i][i] = 1;
        }
        return unit;
    }

    /** A positive semidefinite matrix stays one when its diagonal, 1 but for rounding, is divided away. */
    private static double[][] scaled(double[][] positive) {
        int n = positive.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double entry = positive[i][j] / Math.sqrt(positive[i][i] * positive[j][j]);
                scaled[i][j] = Math.max(-1, Math.min(1, entry));
                scaled[j][i] = scaled[i][j];
            }
            scaled[i][i] = 1;
        }
        return scaled;
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = Eigen.copy(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] = a[i][j] - b[i][j];
            }
        }
        return difference;
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
            }
        }
        return Math.sqrt(sum);
    }
}
