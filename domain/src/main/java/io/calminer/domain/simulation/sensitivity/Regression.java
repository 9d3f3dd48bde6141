package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Observations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The linear regression of a metric on all inputs, both in standard deviations.
 *
 * <p>A coefficient says by how many of its standard deviations the metric moves when one input moves by one of its own
 * and the others stay. R² says how much of the variance the straight line explains: where it is low, the coefficients
 * say little. An input that does not vary, or that the others determine, has coefficient 0.
 *
 * <p>Source: Saltelli, Chan, Scott (editors), "Sensitivity Analysis", Wiley 2000, section 2.4.
 *
 * @param iterations the iterations in which the metric has a value
 * @param rSquared the share of variance that is explained, within [0, 1]; 0 of a constant metric
 * @param coefficients one for each input, in the order of the inputs
 */
public record Regression(int iterations, double rSquared, List<Coefficient> coefficients) {

    /** A pivot this small beside 1 is that of an input which the others determine. */
    private static final double DETERMINED = 1e-9;

    public Regression {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * What the regression says of an input.
     *
     * @param standardized its standardised coefficient
     * @param correlation its linear correlation with the metric (Pearson)
     */
    public record Coefficient(String input, double standardized, double correlation) {}

    /** The coefficients by their size, the largest first. */
    public List<Coefficient> ranked() {
        return coefficients.stream()
                .sorted(Comparator.comparingDouble((Coefficient one) -> -Math.abs(one.standardized())))
                .toList();
    }

    /**
     * The regression over observations.
     *
     * @throws IllegalArgumentException when the metric was not followed
     */
    public static Regression of(Observations observations, String metric) {
        double[] found = observations.found(metric);
        int[] places = Columns.defined(found);
        double[] y = Columns.standardised(Columns.at(places, found));
        int n = observations.inputs().size();
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = Columns.standardised(Columns.at(places, observations.drawn(i)));
        }
        double[] right = new double[n];
        double[][] normal = new double[n][n];
        for (int i = 0; i < n; i++) {
            right[i] = Columns.correlation(x[i], y);
            for (int j = 0; j <= i; j++) {
                normal[i][j] = Columns.correlation(x[i], x[j]);
                normal[j][i] = normal[i][j];
            }
        }
        double[] beta = solved(normal, right);
        double explained = 0;
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            explained += beta[i] * right[i];
            coefficients.add(new Coefficient(observations.inputs().get(i), beta[i], right[i]));
        }
        return new Regression(places.length, Math.max(0, Math.min(1, explained)), coefficients);
    }

    /** Solves the normal equations by Gauss–Jordan with the largest pivot on the diagonal; what is determined gets 0. */
    private static double[] solved(double[][] normal, double[] right) {
        int n = right.length;
        boolean[] done = new boolean[n];
        double[] value = right.clone();
        for (int step = 0; step < n; step++) {
            int pivot = -1;
            for (int i = 0; i < n; i++) {
                if (!done[i] && (pivot < 0 || normal[i][i] > normal[pivot][pivot])) {
                    pivot = i;
                }
            }
            if (!(normal[pivot][pivot] > DETERMINED)) {
                break;
            }
            done[pivot] = true;
            eliminate(normal, value, pivot);
        }
        for (int i = 0; i < n; i++) {
            value[i] = done[i] ? value[i] : 0;
        }
        return value;
    }

    private static void eliminate(double[][] normal, double[] value, int pivot) {
        double scale = 1 / normal[pivot][pivot];
        for (int j = 0; j < value.length; j++) {
            normal[pivot][j] *= scale;
        }
        value[pivot] *= scale;
        for (int i = 0; i < value.length; i++) {
            double factor = normal[i][pivot];
            if (i != pivot && factor != 0) {
                for (int j = 0; j < value.length; j++) {
                    normal[i][j] -= factor * normal[pivot][j];
                }
                value[i] -= factor * value[pivot];
            }
        }
    }
}
