package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * About a thousand classes of a metric's bins, each with an equal share of the pilot, and some beyond it.
 *
 * <p>Parts of a run are counted by class: that takes little memory, and tells how far the share below any value differs from
 * part to part.
 *
 * @param starts the bin that each class begins with, ascending from 0
 */
record Classes(int[] starts) {

    private static final int WITHIN = 1024;
    private static final int BEYOND = 32;

    /** The classes for a pilot's values. */
    static Classes of(Range range, double[] values, int count) {
        int[] bins = Arrays.stream(values, 0, count)
                .filter(value -> !Double.isNaN(value))
                .mapToInt(value -> bin(value, range.low(), range.scale()))
                .sorted()
                .toArray();
        int least = bins.length == 0 ? 0 : bins[0];
        int most = bins.length == 0 ? 0 : bins[bins.length - 1] + 1;
        IntStream within = IntStream.range(0, Math.min(WITHIN, bins.length))
                .map(k -> bins[(int) ((long) k * bins.length / Math.min(WITHIN, bins.length))]);
        IntStream below = IntStream.range(0, BEYOND).map(k -> k * least / BEYOND);
        IntStream above =
                IntStream.range(0, BEYOND).map(k -> most + (int) ((long) k * (Shape.METRIC_BINS - most) / BEYOND));
        return new Classes(IntStream.concat(IntStream.concat(below, within), above)
                .filter(start -> start < Shape.METRIC_BINS)
                .sorted()
                .distinct()
                .toArray());
    }

    static int bin(double value, double low, double scale) {
        return (int) Math.max(0, Math.min(Shape.METRIC_BINS - 1, (value - low) * scale));
    }

    int count() {
        return starts.length;
    }

    /** The class of each bin. */
    short[] table() {
        short[] table = new short[Shape.METRIC_BINS];
        for (int c = 0; c < starts.length; c++) {
            Arrays.fill(table, starts[c], c + 1 < starts.length ? starts[c + 1] : table.length, (short) c);
        }
        return table;
    }

    /** What is counted by bin, by class. */
    long[] sums(long[] binCounts) {
        long[] sums = new long[starts.length];
        for (int c = 0; c < starts.length; c++) {
            int end = c + 1 < starts.length ? starts[c + 1] : binCounts.length;
            for (int bin = starts[c]; bin < end; bin++) {
                sums[c] += binCounts[bin];
            }
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(starts.length);
        for (int start : starts) {
            out.writeInt(start);
        }
    }

    static Classes read(DataInputStream in) throws IOException {
        int[] starts = new int[in.readInt()];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = in.readInt();
        }
        return new Classes(starts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classes that && Arrays.equals(starts, that.starts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts);
    }

    @Override
    public String toString() {
        return starts.length + " classes";
    }
}
