package io.calminer.domain.simulation;

/**
 * The fixed division of a run: chunks of 4096 iterations, the unit of work, in groups of 64, the unit of merging.
 *
 * <p>Sums of floating-point numbers are added iteration by iteration within a chunk, chunk by chunk within a group, and
 * group by group, whoever computed them; so neither threads nor blocks nor a resumption change a bit.
 *
 * @param iterations the iterations of the run
 */
record Chunks(long iterations) {

    static final int SIZE = 4096;
    static final int PER_GROUP = 64;
    static final long GROUP_SIZE = (long) SIZE * PER_GROUP;

    long count() {
        return (iterations + SIZE - 1) / SIZE;
    }

    long groups() {
        return (iterations + GROUP_SIZE - 1) / GROUP_SIZE;
    }

    long first(long chunk) {
        return chunk * SIZE;
    }

    int size(long chunk) {
        return (int) Math.min(SIZE, iterations - first(chunk));
    }

    int chunksIn(long group) {
        return (int) Math.min(PER_GROUP, count() - group * PER_GROUP);
    }
}
