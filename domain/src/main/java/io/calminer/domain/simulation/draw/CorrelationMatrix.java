package io.calminer.domain.simulation.draw;

import java.util.Arrays;

/**
 * Questions about correlation matrices.
 *
 * <p>A symmetric matrix with unit diagonal is the correlation matrix of some numbers exactly when it is positive
 * semidefinite.
 */
public final class CorrelationMatrix {

    /** An eigenvalue this little below 0 is rounding. */
    public static final double TOLERANCE = 1e-10;

    private CorrelationMatrix() {}

    /**
     * The correlations of normal scores that give correlations of ranks: 2·sin(π·ρ/6).
     *
     * <p>Source: Pearson, "On further methods of determining correlation", 1907.
     */
    public static double[][] fromRank(double[][] ranks) {
        int n = ranks.length;
        double[][] scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scores[i][j] = i == j ? 1 : 2 * StrictMath.sin(StrictMath.PI * ranks[i][j] / 6);
            }
        }
        return scores;
    }

    /** The smallest eigenvalue of a symmetric matrix. */
    public static double smallestEigenvalue(double[][] symmetric) {
        return Arrays.stream(Eigen.of(symmetric).values()).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a symmetric matrix has a diagonal of 1 and is positive semidefinite but for rounding. */
    public static boolean isCorrelation(double[][] symmetric) {
        for (int i = 0; i < symmetric.length; i++) {
            if (symmetric[i][i] != 1) {
                return false;
            }
        }
        return smallestEigenvalue(symmetric) >= -TOLERANCE;
    }

    /** The correlations of ranks that normal scores of these correlations have: 6/π·arcsin(ρ/2). */
    public static double[][] toRank(double[][] scores) {
        int n = scores.length;
        double[][] ranks = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ranks[i][j] = i == j ? 1 : 6 / StrictMath.PI * StrictMath.asin(scores[i][j] / 2);
            }
        }
        return ranks;
    }

    /**
     * The lower triangular L with L·Lᵀ = the matrix; a column whose pivot is 0 but for rounding is 0.
     *
     * @throws IllegalArgumentException when the matrix is not positive semidefinite
     */
    static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j] - dot(lower[j], lower[j], j);
            if (!(pivot > -1e-8)) {
                throw new IllegalArgumentException("A correlation matrix must be positive semidefinite: pivot "
                        + (j + 1) + " is " + pivot + ", the smallest eigenvalue " + smallestEigenvalue(matrix) + ".");
            }
            lower[j][j] = pivot > TOLERANCE ? Math.sqrt(pivot) : 0;
            for (int i = j + 1; i < n && lower[j][j] > 0; i++) {
                lower[i][j] = (matrix[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
            }
        }
        return lower;
    }

    private static double dot(double[] x, double[] y, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
