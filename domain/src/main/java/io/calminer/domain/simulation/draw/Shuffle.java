package io.calminer.domain.simulation.draw;

/**
 * A random permutation of 0 … n − 1 that is computed entry by entry, without a table.
 *
 * <p>Four rounds of adding a key, folding the upper half of the bits onto the lower one and multiplying by an odd key are
 * a bijection of the numbers of b bits, where 2^b is the least power of two from n on. A result of n or more is put in
 * again until it lies below n (cycle walking; Black, Rogaway, "Ciphers with arbitrary finite domains", 2002), which takes
 * two passes at most on average. The keys are words of the generator.
 *
 * <p>Of few numbers such bijections are not all that there are; up to 256 are shuffled in a table (Fisher, Yates, 1938).
 */
final class Shuffle {

    private static final int ROUNDS = 4;
    private static final int WORD = 32;
    private static final int FEW = 256;

    private final int size;
    private final int mask;
    private final int fold;
    private final int[] add = new int[ROUNDS];
    private final int[] multiply = new int[ROUNDS];
    private final int[] table;

    /** A permutation of so many numbers, which needs a {@link #key}. */
    Shuffle(int size) {
        int bits = WORD - Integer.numberOfLeadingZeros(size - 1);
        this.size = size;
        this.mask = (1 << bits) - 1;
        this.fold = Math.max(1, (bits + 1) / 2);
        this.table = new int[size <= FEW ? size : 0];
    }

    /** Chooses the permutation by 256 random bits. */
    void key(long[] first, long[] second) {
        for (int round = 0; round < ROUNDS; round++) {
            add[round] = half(first, round);
            multiply[round] = half(second, round) | 1;
        }
        for (int k = 0; k < table.length; k++) {
            // the upper half of the product of a random word of 63 digits and 2·(k + 1) is uniform within [0, k]
            long word = Threefry.block(first[0], first[1], k, second[0])[0] >>> 1;
            int other = (int) Math.multiplyHigh(word, 2L * (k + 1));
            table[k] = table[other];
            table[other] = k;
        }
    }

    private static int half(long[] words, int number) {
        return (int) (words[number >> 1] >>> (number % 2 * WORD));
    }

    /** Where a number goes. */
    int at(int number) {
        if (table.length > 0) {
            return table[number];
        }
        int x = number;
        do {
            for (int round = 0; round < ROUNDS; round++) {
                x = (x + add[round]) & mask;
                x ^= x >>> fold;
                x = (x * multiply[round]) & mask;
                x ^= x >>> fold;
            }
        } while (x >= size);
        return x;
    }
}
