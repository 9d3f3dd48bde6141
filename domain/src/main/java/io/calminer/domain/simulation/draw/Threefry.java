package io.calminer.domain.simulation.draw;

import io.calminer.domain.program.Accelerator;

/**
 * The counter-based generator Threefry2x64 with 20 rounds.
 *
 * <p>Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. A block of two 64-bit
 * words is a bijection of the counter under the key, so a draw needs no state: it is addressed by key (seed, draw key)
 * and counter (iteration, index ÷ 2), and its word is index mod 2.
 */
public final class Threefry {

    private static final long PARITY = 0x1BD11BDAA9FC1A22L;

    private static final Pass COUNTERS = Threefry::counters;
    private static final Pass FOUR_ROUNDS = Threefry::fourRounds;
    private static final Pass FOUR_OTHER_ROUNDS = Threefry::fourOtherRounds;
    private static final Pass UNIFORMS = Threefry::uniforms;
    private static final Pass[] PASSES = {
        COUNTERS, FOUR_ROUNDS, FOUR_OTHER_ROUNDS, FOUR_ROUNDS, FOUR_OTHER_ROUNDS, FOUR_ROUNDS, UNIFORMS
    };

    private Threefry() {}

    /**
     * One loop over the words. The loops are reached through an array of them, since a call of which the compiler cannot
     * tell the target is not inlined: all of them within one method are no longer turned into vector instructions.
     */
    private interface Pass {
        void run(long[] x0, long[] x1, double[] even, double[] odd, int lanes, long inject0, long inject1);
    }

    /** The two words of a block. */
    public static long[] block(long key0, long key1, long counter0, long counter1) {
        long[] x0 = new long[1];
        long[] x1 = new long[1];
        mix(key0, key1, counter0, counter1, x0, x1, new double[1], new double[1], 1);
        return new long[] {x0[0], x1[0]};
    }

    /**
     * The uniforms of one block index for consecutive iterations: ((word ≫ 12) + ½) · 2⁻⁵², within (0, 1).
     *
     * @param firstIteration the iteration of lane 0
     * @param blockIndex the index within the input ÷ 2
     * @param even receives the draws of even index
     * @param odd receives the draws of odd index
     * @param x0 work space
     * @param x1 work space
     */
    static void uniforms(
            long seed,
            long drawKey,
            long firstIteration,
            long blockIndex,
            double[] even,
            double[] odd,
            long[] x0,
            long[] x1,
            int lanes) {
        Accelerator.Loops loops = Accelerator.loops(lanes);
        if (loops != null) {
            loops.uniforms(seed, drawKey, firstIteration, blockIndex, even, odd, x0, x1, lanes);
        } else {
            mix(seed, drawKey, firstIteration, blockIndex, x0, x1, even, odd, lanes);
        }
    }

    /** The blocks of consecutive counters, from (counter0, counter1) on. */
    private static void mix(
            long k0,
            long k1,
            long counter0,
            long counter1,
            long[] x0,
            long[] x1,
            double[] even,
            double[] odd,
            int lanes) {
        long k2 = PARITY ^ k0 ^ k1;
        long add0 = counter0;
        long add1 = counter1;
        for (int pass = 0; pass < PASSES.length; pass++) {
            // the injections are the key's words in turn: 0 and 1, then 1 and 2, 2 and 0, …; the first go to the
            // counters
            long inject0 = pass % 3 == 0 ? k0 : pass % 3 == 1 ? k1 : k2;
            long inject1 = pass % 3 == 0 ? k1 : pass % 3 == 1 ? k2 : k0;
            PASSES[pass].run(x0, x1, even, odd, lanes, inject0 + add0, inject1 + pass + add1);
            add0 = 0;
            add1 = 0;
        }
    }

    /**
     * The lanes, which no array has fewer of: where the compiler sees as much itself, it needs no checks within the loop,
     * and loops of this length become twice as fast.
     */
    private static int within(int lanes, long[] x0, long[] x1, double[] even, double[] odd) {
        return Math.min(Math.min(lanes, Math.min(x0.length, x1.length)), Math.min(even.length, odd.length));
    }

    private static void counters(long[] x0, long[] x1, double[] even, double[] odd, int lanes, long first, long same) {
        for (int i = 0, n = within(lanes, x0, x1, even, odd); i < n; i++) {
            x0[i] = first + i;
            x1[i] = same;
        }
    }

    /** 52 bits and half of the distance between neighbours, so that no uniform is 0 or 1; each step is exact. */
    private static void uniforms(
            long[] x0, long[] x1, double[] even, double[] odd, int lanes, long inject0, long inject1) {
        for (int i = 0, n = within(lanes, x0, x1, even, odd); i < n; i++) {
            even[i] = ((double) (x0[i] >>> 12) + 0.5) * 0x1p-52;
            odd[i] = ((double) (x1[i] >>> 12) + 0.5) * 0x1p-52;
        }
    }

    private static void fourRounds(
            long[] x0, long[] x1, double[] even, double[] odd, int lanes, long inject0, long inject1) {
        for (int i = 0, n = within(lanes, x0, x1, even, odd); i < n; i++) {
            long a = x0[i];
            long b = x1[i];
            a += b;
            b = ((b << 16) | (b >>> 48)) ^ a;
            a += b;
            b = ((b << 42) | (b >>> 22)) ^ a;
            a += b;
            b = ((b << 12) | (b >>> 52)) ^ a;
            a += b;
            b = ((b << 31) | (b >>> 33)) ^ a;
            x0[i] = a + inject0;
            x1[i] = b + inject1;
        }
    }

    private static void fourOtherRounds(
            long[] x0, long[] x1, double[] even, double[] odd, int lanes, long inject0, long inject1) {
        for (int i = 0, n = within(lanes, x0, x1, even, odd); i < n; i++) {
            long a = x0[i];
            long b = x1[i];
            a += b;
            b = ((b << 16) | (b >>> 48)) ^ a;
            a += b;
            b = ((b << 32) | (b >>> 32)) ^ a;
            a += b;
            b = ((b << 24) | (b >>> 40)) ^ a;
            a += b;
            b = ((b << 21) | (b >>> 43)) ^ a;
            x0[i] = a + inject0;
            x1[i] = b + inject1;
        }
    }
}
