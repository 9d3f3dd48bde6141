package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The rank of a value among the pilot's, as a whole number: the share of values below plus half of the share within its
 * bin, times 2^15.
 *
 * <p>A monotone map close to the distribution function, the same for every iteration, so that sums of ranks are exact
 * integers. Values that are equal, as those of a discrete input, have equal ranks.
 *
 * @param range the bins
 * @param rank the rank of each bin
 */
record Ranks(Range range, int[] rank) {

    static Ranks of(double[] values, int n) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, values[i]);
            largest = Math.max(largest, values[i]);
            sum += values[i];
        }
        Range range = Range.around(smallest, largest, sum / n, Shape.RANK_BINS, 0);
        int[] counts = new int[Shape.RANK_BINS];
        double scale = range.scale();
        for (int i = 0; i < n; i++) {
            counts[bin(values[i], range.low(), scale)]++;
        }
        int[] rank = new int[Shape.RANK_BINS];
        int below = 0;
        for (int bin = 0; bin < rank.length; bin++) {
            rank[bin] = (int) Math.rint((below + counts[bin] / 2.0) / n * Shape.RANK_SCALE);
            below += counts[bin];
        }
        return new Ranks(range, rank);
    }

    /** Writes the rank of each value. */
    void ranks(double[] values, int[] into, int n) {
        range.bins(values, Shape.RANK_BINS, into, n);
        for (int i = 0; i < n; i++) {
            into[i] = rank[into[i]];
        }
    }

    void write(DataOutputStream out) throws IOException {
        range.write(out);
        for (int each : rank) {
            out.writeInt(each);
        }
    }

    static Ranks read(DataInputStream in) throws IOException {
        Range range = Range.read(in);
        int[] rank = new int[Shape.RANK_BINS];
        for (int bin = 0; bin < rank.length; bin++) {
            rank[bin] = in.readInt();
        }
        return new Ranks(range, rank);
    }

    private static int bin(double value, double low, double scale) {
        return Math.max(0, Math.min(Shape.RANK_BINS - 1, (int) ((value - low) * scale)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranks that && range.equals(that.range) && Arrays.equals(rank, that.rank);
    }

    @Override
    public int hashCode() {
        return 31 * range.hashCode() + Arrays.hashCode(rank);
    }

    @Override
    public String toString() {
        return "Ranks over " + range;
    }
}
