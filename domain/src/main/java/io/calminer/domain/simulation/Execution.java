package io.calminer.domain.simulation;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a run is carried out, which never changes its figures.
 *
 * @param executor runs the further threads of the run; the calling thread takes part
 * @param threads how many threads work at once, the calling one included
 * @param block iterations computed together: a power of two up to 4096
 * @param monitor who watches
 * @param checkpoint where an earlier run of the same simulation and settings stopped; null to begin
 */
public record Execution(
        Executor executor,
        int threads,
        int block,
        Monitor monitor,
        @Nullable Checkpoint checkpoint) {

    /** Blocks of this size keep the columns of a plan within a core's own cache; smaller ones pay for more calls. */
    public static final int USUAL_BLOCK = 512;

    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1: was " + threads + ".");
        }
        if (block < 1 || block > Chunks.SIZE || Integer.bitCount(block) != 1) {
            throw new IllegalArgumentException(
                    "Block must be a power of two within [1, " + Chunks.SIZE + "]: was " + block + ".");
        }
    }

    /** Everything on the calling thread, watched by nobody. */
    public static Execution onCallingThread() {
        return new Execution(Runnable::run, 1, USUAL_BLOCK, Monitor.NONE, null);
    }

    /** So many threads, all but the calling one from the executor, which must have that many free. */
    public static Execution on(Executor executor, int threads) {
        return new Execution(executor, threads, USUAL_BLOCK, Monitor.NONE, null);
    }

    public Execution block(int other) {
        return new Execution(executor, threads, other, monitor, checkpoint);
    }

    public Execution watchedBy(Monitor other) {
        return new Execution(executor, threads, block, other, checkpoint);
    }

    public Execution resumedFrom(Checkpoint other) {
        return new Execution(executor, threads, block, monitor, other);
    }
}
