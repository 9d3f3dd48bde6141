package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Adds, joins, writes and reads arrays of counts. */
final class Counts {

    /** Tables are added in strips, so that the compiler sees a method called often rather than one long loop. */
    private static final int STRIP = 512;

    private Counts() {}

    static void add(int[] to, int[] more) {
        for (int from = 0; from < to.length; from += STRIP) {
            add(to, more, from, Math.min(to.length, from + STRIP));
        }
    }

    private static void add(int[] to, int[] more, int from, int end) {
        for (int i = from; i < end; i++) {
            to[i] += more[i];
        }
    }

    static void add(long[] to, int[] more) {
        for (int from = 0; from < to.length; from += STRIP) {
            add(to, more, from, Math.min(to.length, from + STRIP));
        }
    }

    private static void add(long[] to, int[] more, int from, int end) {
        for (int i = from; i < end; i++) {
            to[i] += more[i];
        }
    }

    static void add(long[] to, long[] more) {
        for (int from = 0; from < to.length; from += STRIP) {
            add(to, more, from, Math.min(to.length, from + STRIP));
        }
    }

    private static void add(long[] to, long[] more, int from, int end) {
        for (int i = from; i < end; i++) {
            to[i] += more[i];
        }
    }

    /** The smallest numbers of two lists, ascending, in an array of a fixed length. */
    static long[] firstOf(long[] a, int countA, long[] b, int countB, int length) {
        if (countB == 0) {
            return a;
        }
        long[] all = new long[countA + countB];
        System.arraycopy(a, 0, all, 0, countA);
        System.arraycopy(b, 0, all, countA, countB);
        Arrays.sort(all);
        return Arrays.copyOf(all, length);
    }

    static void write(DataOutputStream out, long[] values) throws IOException {
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static void read(DataInputStream in, long[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
    }

    static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void read(DataInputStream in, double[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
