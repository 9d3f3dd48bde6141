package io.calminer.domain.simulation.draw;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix: A = V·diag(values)·Vᵀ.
 *
 * <p>Cyclic Jacobi rotations. Source: Golub and Van Loan, <i>Matrix Computations</i>, 4th edition, section 8.5.
 *
 * @param values the eigenvalues, in no order
 * @param vectors the eigenvectors, one in each column
 */
record Eigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;
    private static final double NOTHING = 1e-16;

    static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = copy(symmetric);
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        double size = size(a);
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > NOTHING * size; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new Eigen(values, v);
    }

    /** The matrix with its negative eigenvalues set to 0: the nearest positive semidefinite one (Frobenius). */
    double[][] positivePart() {
        int n = values.length;
        double[][] part = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += values[k] > 0 ? values[k] * vectors[i][k] * vectors[j][k] : 0;
                }
                part[i][j] = sum;
                part[j][i] = sum;
            }
        }
        return part;
    }

    static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double size(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return Math.sqrt(sum);
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

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            turn(a[k], p, q, cosine, sine);
            turn(v[k], p, q, cosine, sine);
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = cosine * pk - sine * qk;
            a[q][k] = sine * pk + cosine * qk;
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double at = row[p];
        double other = row[q];
        row[p] = cosine * at - sine * other;
        row[q] = sine * at + cosine * other;
    }
}
