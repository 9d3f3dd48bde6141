package io.calminer.domain.simulation.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Means, spreads and standardised values of columns; a column that is constant but for rounding has no spread. */
final class Columns {

    /** A spread this small beside the greatest value is rounding. */
    private static final double NOTHING = 1e-12;

    private Columns() {}

    /** The places at which a column has a value. */
    static int[] defined(double[] column) {
        return IntStream.range(0, column.length)
                .filter(i -> Double.isFinite(column[i]))
                .toArray();
    }

    /** The values at some places. */
    static double[] at(int[] places, double[] column) {
        return IntStream.of(places).mapToDouble(i -> column[i]).toArray();
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** The standard deviation of the sample, with n − 1; 0 of one value or of equal ones. */
    static double spread(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        double spread = values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return spread > NOTHING * largest ? spread : 0;
    }

    /** Deviations from the mean in standard deviations; zeros where there is no spread. */
    static double[] standardised(double[] values) {
        double mean = mean(values);
        double spread = spread(values);
        return Arrays.stream(values)
                .map(value -> spread > 0 ? (value - mean) / spread : 0)
                .toArray();
    }

    /** The mean product of two standardised columns: their correlation. */
    static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return a.length < 2 ? 0 : Math.max(-1, Math.min(1, sum / (a.length - 1)));
    }
}
