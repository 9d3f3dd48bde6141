package io.calminer.domain.program;

import java.util.Arrays;

/**
 * Fixed weights by which cells of one row are summed: for each period those of a run of neighbouring periods.
 *
 * <p>It is the common form of functions over many periods whose weights are known beforehand, such as the sum over the
 * last 45 days. A weight of 0 leaves a cell unread, so that an undefined value there does no harm.
 */
public final class Window {

    private final int[] from;
    private final double[][] weights;

    private Window(int[] from, double[][] weights) {
        this.from = from;
        this.weights = weights;
    }

    /** The weight of a cell in the sum of a period. */
    public interface Weight {
        double of(int cell, int period);
    }

    /** The window over periods 0…n with those weights that are not 0. */
    public static Window of(int periods, Weight weight) {
        int[] from = new int[periods + 1];
        double[][] weights = new double[periods + 1][];
        double[] all = new double[periods + 1];
        for (int period = 0; period <= periods; period++) {
            int first = periods + 1;
            int last = -1;
            for (int cell = 0; cell <= periods; cell++) {
                all[cell] = weight.of(cell, period);
                if (all[cell] != 0) {
                    first = Math.min(first, cell);
                    last = cell;
                }
            }
            from[period] = first;
            weights[period] = last < 0 ? new double[0] : Arrays.copyOfRange(all, first, last + 1);
        }
        return new Window(from, weights);
    }

    /** The first cell of the period's run. */
    public int from(int period) {
        return from[period];
    }

    /** The cell after the last of the period's run. */
    public int to(int period) {
        return from[period] + weights[period].length;
    }

    /** The weight of a cell in the period's sum; 0 outside the run. */
    public double weight(int cell, int period) {
        int at = cell - from[period];
        return at < 0 || at >= weights[period].length ? 0 : weights[period][at];
    }

    /** The cell's share in the sum; a weight of 1 leaves it as it is. */
    static double weighted(double weight, double value) {
        return weight == 1 ? value : Arithmetic.multiply(value, weight);
    }
}
