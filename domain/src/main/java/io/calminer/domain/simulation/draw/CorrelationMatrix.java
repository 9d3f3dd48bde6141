package io.calminer.domain.simulation.draw;

/**
 * Questions about correlation matrices.
 *
 * <p>A symmetric matrix with unit diagonal is the correlation matrix of some numbers exactly when it is positive
 * semidefinite.
 */
public final class CorrelationMatrix {

    /** An eigenvalue this little below 0 is rounding. */
    public static final double TOLERANCE = 1e-10;

    private static final int MOST_SWEEPS = 60;

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

    /** The smallest eigenvalue of a symmetric matrix, by cyclic Jacobi rotations (Golub, Van Loan, section 8.5). */
    public static double smallestEigenvalue(double[][] symmetric) {
        double[][] a = copy(symmetric);
        int n = a.length;
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-15; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, a[i][i]);
        }
        return smallest;
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

    private static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return Math.sqrt(sum);
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = cosine * kp - sine * kq;
            a[k][q] = sine * kp + cosine * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = cosine * pk - sine * qk;
            a[q][k] = sine * pk + cosine * qk;
        }
    }
}
