package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.draw.Threefry;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of one metric that Sobol indices are made of, in batches of rows.
 *
 * <p>Values are taken as deviations from the first one defined. A bootstrap draws as many batches as there are, with
 * replacement; resample r draws its k-th batch at the address (seed, "sobol", r, k).
 */
final class SobolSums {

    private static final int MOST_BATCHES = 256;
    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;
    private static final long KEY = 0x736F626F6CL;
    /** A variance this small beside the squares of the values is rounding. */
    private static final double NOTHING = 1e-24;

    /** Of each batch: rows, Σa, Σa², Σb, Σb²; then for each factor Σ(c − a), Σb·(c − a), Σ(c − a)². */
    private static final int COMMON = 5;

    private static final int EACH = 3;

    private final long rows;
    private final int factors;
    private final double[][] batches;
    private double centre = Double.NaN;

    SobolSums(long rows, int factors) {
        this.rows = rows;
        this.factors = factors;
        this.batches = new double[(int) Math.min(MOST_BATCHES, rows)][COMMON + EACH * factors];
    }

    /** Adds rows: the metric over A, over B, and over A with each factor of B. */
    void add(long firstRow, int count, double[] a, double[] b, double[][] blended) {
        for (int k = 0; k < count; k++) {
            boolean defined = Double.isFinite(a[k]) && Double.isFinite(b[k]);
            for (int i = 0; i < factors && defined; i++) {
                defined = Double.isFinite(blended[i][k]);
            }
            if (defined) {
                if (Double.isNaN(centre)) {
                    centre = a[k];
                }
                int batch = (int) ((firstRow + k) * batches.length / rows);
                add(batches[batch], a[k] - centre, b[k] - centre, blended, k);
            }
        }
    }

    private void add(double[] batch, double a, double b, double[][] blended, int k) {
        batch[0]++;
        batch[1] += a;
        batch[2] += a * a;
        batch[3] += b;
        batch[4] += b * b;
        for (int i = 0; i < factors; i++) {
            double moved = blended[i][k] - centre - a;
            int at = COMMON + EACH * i;
            batch[at] += moved;
            batch[at + 1] += b * moved;
            batch[at + 2] += moved * moved;
        }
    }

    /** The rows that were added. */
    long rows() {
        return (long) Arrays.stream(batches).mapToDouble(batch -> batch[0]).sum();
    }

    /** The indices of the factors, whose inputs are given. */
    List<SobolIndex> indices(List<List<String>> names, long seed) {
        double[] all = new double[COMMON + EACH * factors];
        for (double[] batch : batches) {
            add(batch, all);
        }
        double[] values = indices(all);
        double[][] resampled = resampled(seed);
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            indices.add(new SobolIndex(
                    names.get(i),
                    estimate(values[2 * i], resampled[2 * i]),
                    estimate(values[2 * i + 1], resampled[2 * i + 1])));
        }
        return indices;
    }

    /** First and total order of each factor from sums. */
    private double[] indices(double[] sums) {
        double n = sums[0];
        double mean = (sums[1] + sums[3]) / (2 * n);
        double squares = (sums[2] + sums[4]) / (2 * n);
        double variance = squares - mean * mean;
        double[] indices = new double[2 * factors];
        if (n == 0) {
            Arrays.fill(indices, Double.NaN);
        } else if (variance > NOTHING * (squares + centre * centre)) {
            for (int i = 0; i < factors; i++) {
                int at = COMMON + EACH * i;
                indices[2 * i] = (sums[at + 1] - mean * sums[at]) / n / variance;
                indices[2 * i + 1] = sums[at + 2] / (2 * n) / variance;
            }
        }
        return indices;
    }

    /** The indices of each resample, by index. */
    private double[][] resampled(long seed) {
        double[][] found = new double[2 * factors][RESAMPLES];
        double[] sums = new double[COMMON + EACH * factors];
        for (int r = 0; r < RESAMPLES; r++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < batches.length; k += 2) {
                long[] words = Threefry.block(seed, KEY, r, k / 2);
                add(batches[place(words[0])], sums);
                if (k + 1 < batches.length) {
                    add(batches[place(words[1])], sums);
                }
            }
            double[] indices = indices(sums);
            for (int index = 0; index < indices.length; index++) {
                found[index][r] = indices[index];
            }
        }
        return found;
    }

    /** A place among the batches, all equally likely: the high word of a product. */
    private int place(long word) {
        return (int) Math.multiplyHigh(word >>> 1, 2L * batches.length);
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static Estimate estimate(double value, double[] resampled) {
        double[] sorted =
                Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double lower = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double upper = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        return new Estimate(value, Math.min(value, lower), Math.max(value, upper));
    }
}
