package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Tally;
import org.jspecify.annotations.Nullable;

/** A group of chunks on its way: what its threads have handed over so far. */
final class Group {

    private final int[] sizes;
    private final double[][] sums;
    private int chunksLeft;
    private int threadsInside;
    private @Nullable Tally tally;

    Group(Chunks chunks, long index, int sumsPerChunk) {
        int count = chunks.chunksIn(index);
        this.sizes = new int[count];
        for (int k = 0; k < count; k++) {
            sizes[k] = chunks.size(index * Chunks.PER_GROUP + k);
        }
        this.sums = new double[count][sumsPerChunk];
        this.chunksLeft = count;
    }

    double[] sums(int chunk) {
        return sums[chunk];
    }

    double[][] allSums() {
        return sums;
    }

    int[] sizes() {
        return sizes;
    }

    void enter() {
        threadsInside++;
    }

    void finishedChunk() {
        chunksLeft--;
    }

    /** Takes a thread's tally when it leaves; gives back a tally that is free to be used again, or null. */
    @Nullable Tally leave(Tally own) {
        threadsInside--;
        if (tally == null) {
            tally = own;
            return null;
        }
        tally.add(own);
        return own;
    }

    boolean isComplete() {
        return chunksLeft == 0 && threadsInside == 0;
    }

    Tally tally() {
        return java.util.Objects.requireNonNull(tally);
    }
}
