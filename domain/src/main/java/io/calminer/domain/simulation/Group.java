package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Dependence;
import io.calminer.domain.simulation.statistics.GroupParts;
import io.calminer.domain.simulation.statistics.Tally;
import org.jspecify.annotations.Nullable;

/** A group of chunks on its way: what its threads have handed over so far. */
final class Group {

    private final int[] sizes;
    private final double[][] sums;
    private final @Nullable GroupParts parts;
    private int chunksLeft;
    private int threadsInside;
    private @Nullable Tally tally;

    Group(Chunks chunks, long index, int sumsPerChunk, Dependence dependence) {
        int count = chunks.chunksIn(index);
        this.sizes = new int[count];
        for (int k = 0; k < count; k++) {
            sizes[k] = chunks.size(index * chunks.perGroup() + k);
        }
        this.sums = new double[count][sumsPerChunk];
        this.parts = dependence.isNone() ? null : new GroupParts(dependence, index * chunks.perGroup(), count);
        this.chunksLeft = count;
    }

    double[] sums(int chunk) {
        return sums[chunk];
    }

    double[][] allSums() {
        return sums;
    }

    /** What was found of what belongs together; null where iterations are independent. */
    @Nullable GroupParts parts() {
        return parts;
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
