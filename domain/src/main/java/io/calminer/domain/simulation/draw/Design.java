package io.calminer.domain.simulation.draw;

import java.util.Arrays;

/**
 * The sampling design of a run: what decides each uniform beside its draw key, iteration and index.
 *
 * <p>A dimension is one index of one input or path; they are counted input by input, path by path.
 *
 * @param sampling how uniforms are spread over iterations
 * @param seed the seed of all draws
 * @param size the iterations of a randomisation; iteration i belongs to randomisation i ÷ size
 * @param order the dimensions of Sobol points, the best one for the most important dimension; empty for other samplings
 * @param bridged whether paths take their scores from a Brownian bridge
 */
public record Design(Sampling sampling, long seed, long size, int[] order, boolean bridged) {

    public Design {
        order = order.clone();
    }

    @Override
    public int[] order() {
        return order.clone();
    }

    /** Independent iterations. */
    public static Design plain(long seed) {
        return new Design(Sampling.PLAIN, seed, Long.MAX_VALUE, new int[0], false);
    }

    /** Independent iterations whose paths take their scores from a bridge, by which dimensions are told apart. */
    public static Design plainBridged(long seed) {
        return new Design(Sampling.PLAIN, seed, Long.MAX_VALUE, new int[0], true);
    }

    /** Pairs of iterations. */
    public static Design antithetic(long seed) {
        return new Design(Sampling.ANTITHETIC, seed, Long.MAX_VALUE, new int[0], false);
    }

    /** Latin hypercubes of so many iterations each. */
    public static Design latinHypercube(long seed, long size) {
        return new Design(Sampling.LATIN_HYPERCUBE, seed, size, new int[0], false);
    }

    /**
     * Scrambled Sobol points, so many for each randomisation.
     *
     * @param order the dimensions, the most important first
     */
    public static Design sobol(long seed, long size, int[] order) {
        return new Design(Sampling.SOBOL, seed, size, order, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Design that
                && sampling == that.sampling
                && seed == that.seed
                && size == that.size
                && bridged == that.bridged
                && Arrays.equals(order, that.order);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(seed) + Arrays.hashCode(order);
    }

    @Override
    public String toString() {
        return sampling.text() + " from seed " + seed;
    }
}
