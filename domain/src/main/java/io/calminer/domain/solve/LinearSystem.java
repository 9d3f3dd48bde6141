package io.calminer.domain.solve;

import java.util.Arrays;

/**
 * A square matrix factored into a lower and an upper triangle with row exchanges: PA = LU.
 *
 * <p>Gaussian elimination with partial pivoting; a column whose largest entry is 0, or undefined, makes it singular.
 * Source: Golub and Van Loan, <i>Matrix Computations</i>, 4th edition, algorithm 3.4.1.
 */
final class LinearSystem {

    private final double[][] factors;
    private final int[] order;
    private final int singular;

    private LinearSystem(double[][] factors, int[] order, int singular) {
        this.factors = factors;
        this.order = order;
        this.singular = singular;
    }

    /** Factors a matrix, whose rows are overwritten. */
    static LinearSystem of(double[][] matrix) {
        int n = matrix.length;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int k = 0; k < n; k++) {
            int pivot = pivot(matrix, k);
            if (!(Math.abs(matrix[pivot][k]) > 0)) {
                return new LinearSystem(matrix, order, k);
            }
            double[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            int place = order[pivot];
            order[pivot] = order[k];
            order[k] = place;
            for (int i = k + 1; i < n; i++) {
                eliminate(matrix[i], row, k);
            }
        }
        return new LinearSystem(matrix, order, -1);
    }

    private static int pivot(double[][] matrix, int k) {
        int pivot = k;
        for (int i = k + 1; i < matrix.length; i++) {
            if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k])) {
                pivot = i;
            }
        }
        return pivot;
    }

    private static void eliminate(double[] row, double[] pivot, int k) {
        double share = row[k] / pivot[k];
        row[k] = share;
        if (share != 0) {
            for (int j = k + 1; j < row.length; j++) {
                row[j] = row[j] - share * pivot[j];
            }
        }
    }

    /** The first column that depends on those before it; −1 when the matrix has an inverse. */
    int singular() {
        return singular;
    }

    /** The x with A·x = right. */
    double[] solve(double[] right) {
        int n = order.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = right[order[i]];
            for (int j = 0; j < i; j++) {
                sum = sum - factors[i][j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum = sum - factors[i][j] * x[j];
            }
            x[i] = sum / factors[i][i];
        }
        return x;
    }

    /** The inverse by rows. */
    double[][] inverse() {
        int n = order.length;
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            double[] column = solve(unit);
            for (int i = 0; i < n; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }
}
