package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Samples brought into an order in which their columns are correlated as wanted, without changing any value.
 *
 * <p>Each column gives normal scores z = Φ⁻¹(rank/(n + 1)), equal values their mean rank. With L·Lᵀ the correlation of
 * the scores and T·Tᵀ the target, the scores T·L⁻¹·z have the target's correlation, and each column is put into the order
 * of its new scores. The first column keeps its order. Source: Iman and Conover, "A distribution-free approach to inducing
 * rank correlation among input variables", Communications in Statistics B 11 (1982).
 */
public final class ImanConover {

    private ImanConover() {}

    /**
     * The smallest eigenvalue of the correlation of the columns' normal scores. At 0 the columns are tied to one another
     * and cannot be correlated anew; NaN when a column is constant.
     */
    public static double smallestEigenvalue(double[][] samples) {
        double[][] correlation = correlation(scores(samples));
        boolean defined =
                Arrays.stream(correlation).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        return defined ? CorrelationMatrix.smallestEigenvalue(correlation) : Double.NaN;
    }

    /**
     * The samples in their new order.
     *
     * @param samples values by row and column, whose scores are not tied to one another
     * @param target a positive semidefinite correlation matrix of the columns
     */
    public static double[][] reorder(double[][] samples, double[][] target) {
        double[][] scores = scores(samples);
        double[][] from = CorrelationMatrix.cholesky(correlation(scores));
        double[][] to = CorrelationMatrix.cholesky(target);
        int columns = target.length;
        double[][] wanted = new double[samples.length][];
        for (int row = 0; row < samples.length; row++) {
            wanted[row] = times(to, solve(from, scores[row]));
        }
        double[][] reordered = new double[samples.length][columns];
        for (int column = 0; column < columns; column++) {
            int[] places = order(wanted, column);
            int[] values = order(samples, column);
            for (int k = 0; k < places.length; k++) {
                reordered[places[k]][column] = samples[values[k]][column];
            }
        }
        return reordered;
    }

    /** The linear correlations (Pearson) of columns; NaN beside a constant one. */
    public static double[][] correlation(double[][] samples) {
        int rows = samples.length;
        int columns = rows == 0 ? 0 : samples[0].length;
        double[] means = new double[columns];
        for (double[] row : samples) {
            for (int j = 0; j < columns; j++) {
                means[j] += row[j] / rows;
            }
        }
        double[][] products = new double[columns][columns];
        for (double[] row : samples) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += (row[i] - means[i]) * (row[j] - means[j]);
                }
            }
        }
        double[][] correlation = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                double entry = products[i][j] / Math.sqrt(products[i][i]) / Math.sqrt(products[j][j]);
                correlation[i][j] = Math.max(-1, Math.min(1, entry));
                correlation[j][i] = correlation[i][j];
            }
            correlation[i][i] = products[i][i] > 0 ? 1 : Double.NaN;
        }
        return correlation;
    }

    /** The correlations of ranks (Spearman), equal values having their mean rank. */
    public static double[][] rankCorrelation(double[][] samples) {
        return correlation(ranks(samples));
    }

    private static double[][] scores(double[][] samples) {
        double[][] scores = ranks(samples);
        for (double[] row : scores) {
            for (int j = 0; j < row.length; j++) {
                row[j] = StandardNormal.quantile(row[j] / (samples.length + 1));
            }
        }
        return scores;
    }

    /** Ranks from 1 within each column. */
    private static double[][] ranks(double[][] samples) {
        int columns = samples.length == 0 ? 0 : samples[0].length;
        double[][] ranks = new double[samples.length][columns];
        for (int column = 0; column < columns; column++) {
            int[] order = order(samples, column);
            int first = 0;
            while (first < order.length) {
                int last = first;
                while (last + 1 < order.length && samples[order[last + 1]][column] == samples[order[first]][column]) {
                    last++;
                }
                for (int k = first; k <= last; k++) {
                    ranks[order[k]][column] = 1 + (first + last) / 2.0;
                }
                first = last + 1;
            }
        }
        return ranks;
    }

    /** The rows in ascending order of a column; equal values keep theirs. */
    private static int[] order(double[][] rows, int column) {
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> rows[row][column]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The x with L·x = z. */
    private static double[] solve(double[][] lower, double[] z) {
        double[] x = z.clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= lower[i][j] * x[j];
            }
            x[i] = x[i] / lower[i][i];
        }
        return x;
    }

    private static double[] times(double[][] lower, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j <= i; j++) {
                y[i] += lower[i][j] * x[j];
            }
        }
        return y;
    }
}
