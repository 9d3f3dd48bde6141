package io.calminer.domain.simulation.draw;

/**
 * Uniforms of Latin hypercubes: u = (π(k) + v)/n for the point k of n of a randomisation, where π is a permutation of its
 * own for each randomisation and dimension and v the plain uniform.
 *
 * <p>Source: McKay, Beckman, Conover, "A comparison of three methods for selecting values of input variables", 1979.
 */
final class LatinUniforms implements Uniforms {

    private static final int DIGITS = 51;

    private final Draws draws;
    private final PlainUniforms plain;
    private final long seed;
    private final long size;
    private final double steps;
    private final Shuffle[][] shuffles;
    private final long[][] keyed;

    LatinUniforms(Draws draws, Design design, PlainUniforms plain) {
        this.draws = draws;
        this.plain = plain;
        this.seed = design.seed();
        this.size = design.size();
        // v is cut so that π + v has no more digits than a double, and u is never 1
        this.steps = (double) (1L << (DIGITS - (Long.SIZE - Long.numberOfLeadingZeros(size - 1))));
        int[][] slots = draws.slots();
        this.shuffles = new Shuffle[slots.length][];
        this.keyed = new long[slots.length][];
        for (int m = 0; m < slots.length; m++) {
            shuffles[m] = new Shuffle[draws.indices(m)];
            keyed[m] = new long[draws.indices(m)];
        }
    }

    @Override
    public void draw(int member, long firstIteration, int index, boolean both, double[] even, double[] odd, int lanes) {
        plain.draw(member, firstIteration, index, both, even, odd, lanes);
        stratify(member, index, firstIteration, even, lanes);
        if (both) {
            stratify(member, index + 1, firstIteration, odd, lanes);
        }
    }

    /** Moves the uniforms of one dimension into their strata. */
    void stratify(int member, int index, long firstIteration, double[] u, int lanes) {
        for (int from = 0; from < lanes; ) {
            long randomization = (firstIteration + from) / size;
            long point = firstIteration + from - randomization * size;
            int end = (int) Math.min(lanes, from + size - point);
            stratify(shuffle(member, index, randomization), (int) point - from, u, from, end);
            from = end;
        }
    }

    private void stratify(Shuffle shuffle, int pointOfLane0, double[] u, int from, int end) {
        for (int i = from; i < end; i++) {
            double within = (Math.floor(u[i] * steps) + 0.5) / steps;
            u[i] = (shuffle.at(pointOfLane0 + i) + within) / size;
        }
    }

    private Shuffle shuffle(int member, int index, long randomization) {
        int place = draws.place(member, index);
        Shuffle shuffle = shuffles[member][place];
        if (shuffle == null) {
            shuffle = new Shuffle((int) size);
            shuffles[member][place] = shuffle;
            keyed[member][place] = -1;
        }
        if (keyed[member][place] != randomization) {
            long key = draws.drawKey(member);
            // below 0 no iteration counts, so these words are none of a uniform's
            shuffle.key(
                    Threefry.block(seed, key, ~randomization, 2L * index),
                    Threefry.block(seed, key, ~randomization, 2L * index + 1));
            keyed[member][place] = randomization;
        }
        return shuffle;
    }
}
