package io.calminer.domain.simulation;

import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Dependence;

/**
 * The fixed division of a run: chunks of 4096 iterations, the unit of work, in groups of 64, the unit of merging.
 *
 * <p>Sums of floating-point numbers are added iteration by iteration within a chunk, chunk by chunk within a group, and
 * group by group, whoever computed them; so neither threads nor blocks nor a resumption change a bit.
 *
 * <p>A chunk lies within one randomisation, whose last chunk may be smaller. Where a precision may end the run, groups are
 * smaller, and a randomisation ends with a group.
 *
 * @param iterations the iterations of the run
 * @param part the iterations of a randomisation, or all
 * @param perGroup the chunks of a group
 */
record Chunks(long iterations, long part, int perGroup) {

    static final int SIZE = 4096;
    static final int PER_GROUP = 64;
    /** The chunks after which a plain run looks at its precision. */
    private static final int BATCH = 4;
    /** Fewer randomisations tell too little of their spread to end a run by it. */
    private static final int LEAST_PARTS = 8;

    static Chunks of(Settings settings) {
        long part = settings.size();
        return new Chunks(settings.iterations(), part, perGroup(settings, (part + SIZE - 1) / SIZE));
    }

    private static int perGroup(Settings settings, long chunksPerPart) {
        if (settings.precision().isEmpty()) {
            return PER_GROUP;
        }
        if (!settings.sampling().isRandomized()) {
            return BATCH;
        }
        int largest = (int) Math.min(PER_GROUP, chunksPerPart);
        while (chunksPerPart % largest != 0) {
            largest--;
        }
        return largest;
    }

    private long perPart() {
        return (part + SIZE - 1) / SIZE;
    }

    long count() {
        return iterations / part * perPart();
    }

    long groups() {
        return (count() + perGroup - 1) / perGroup;
    }

    /** How many groups so many iterations are, which end with a group. */
    long groupsWithin(long done) {
        long chunks = done / part * perPart() + (done % part + SIZE - 1) / SIZE;
        return (chunks + perGroup - 1) / perGroup;
    }

    /** Whether the error is known well enough to end after so many iterations, and no randomisation is left half-way. */
    boolean mayEnd(long done) {
        return part == iterations || (done % part == 0 && done / part >= LEAST_PARTS);
    }

    long first(long chunk) {
        return chunk / perPart() * part + chunk % perPart() * SIZE;
    }

    int size(long chunk) {
        return (int) Math.min(SIZE, part - chunk % perPart() * SIZE);
    }

    int chunksIn(long group) {
        return (int) Math.min(perGroup, count() - group * perGroup);
    }

    /** How the iterations of a run depend on one another. */
    Dependence dependence(Sampling sampling) {
        return switch (sampling) {
            case PLAIN -> Dependence.NONE;
            case ANTITHETIC -> Dependence.PAIRS;
            case LATIN_HYPERCUBE, SOBOL -> Dependence.randomizations((int) (iterations / part), perPart());
        };
    }
}
