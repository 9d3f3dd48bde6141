package io.calminer.domain.simulation.draw;

/**
 * Uniforms of Sobol points, scrambled anew for each randomisation and dimension.
 *
 * <p>Nested uniform scrambling (Owen, 1995) permutes each digit of a point depending on those before it, which keeps the
 * share of every elementary interval and makes each point uniform. It is computed as a hash of the reversed digits: x +
 * key, then four times x ⊕ x·(even constant), in which a digit is changed by lower ones only (Laine, Karras, "Stratified
 * sampling for stochastic transparency", 2011; Burley, "Practical hash-based Owen scrambling", Journal of Computer Graphics
 * Techniques 9, 2020). Digits after the 32nd are those of the plain uniform.
 *
 * <p>Dimensions beyond those with direction numbers, the least important ones, are Latin hypercubes.
 */
final class SobolUniforms implements Uniforms {

    private static final double POINTS = 0x1p-32;
    /** So many more digits are exact in a double. */
    private static final double REST = 0x1p20;

    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final Draws draws;
    private final PlainUniforms plain;
    private final LatinUniforms latin;
    private final long seed;
    private final long size;
    private final int[][][] reversed;
    private final int[][] keys;
    private final long[][] keyed;

    SobolUniforms(Draws draws, Design design, PlainUniforms plain, LatinUniforms latin) {
        this.draws = draws;
        this.plain = plain;
        this.latin = latin;
        this.seed = design.seed();
        this.size = design.size();
        int members = draws.names().size();
        this.reversed = new int[members][][];
        this.keys = new int[members][];
        this.keyed = new long[members][];
        int[] order = design.order();
        int[] place = new int[order.length];
        for (int p = 0; p < order.length; p++) {
            place[order[p]] = p;
        }
        int[][] directions = SobolSequence.directions(Math.min(order.length, SobolSequence.DIMENSIONS));
        int dimension = 0;
        for (int m = 0; m < members; m++) {
            int indices = draws.indices(m);
            reversed[m] = new int[indices][];
            keys[m] = new int[indices];
            keyed[m] = new long[indices];
            for (int k = 0; k < indices; k++) {
                int at = place[dimension++];
                reversed[m][k] = at < directions.length ? reversed(directions[at]) : new int[0];
                keyed[m][k] = -1;
            }
        }
    }

    private static int[] reversed(int[] directions) {
        int[] reversed = new int[directions.length];
        for (int digit = 0; digit < reversed.length; digit++) {
            reversed[digit] = Integer.reverse(directions[digit]);
        }
        return reversed;
    }

    @Override
    public void draw(int member, long firstIteration, int index, boolean both, double[] even, double[] odd, int lanes) {
        plain.draw(member, firstIteration, index, both, even, odd, lanes);
        place(member, index, firstIteration, even, lanes);
        if (both) {
            place(member, index + 1, firstIteration, odd, lanes);
        }
    }

    private void place(int member, int index, long firstIteration, double[] u, int lanes) {
        int[] directions = reversed[member][draws.place(member, index)];
        if (directions.length == 0) {
            latin.stratify(member, index, firstIteration, u, lanes);
            return;
        }
        for (int from = 0; from < lanes; ) {
            long randomization = (firstIteration + from) / size;
            long point = firstIteration + from - randomization * size;
            int end = (int) Math.min(lanes, from + size - point);
            place(directions, key(member, index, randomization), (int) point, u, from, end);
            from = end;
        }
    }

    private static void place(int[] directions, int key, int firstPoint, double[] u, int from, int end) {
        int point = SobolSequence.point(firstPoint, directions);
        for (int i = from; i < end; i++) {
            double rest = (Math.floor(u[i] * REST) + 0.5) / REST;
            u[i] = ((scrambled(point, key) & UNSIGNED) + rest) * POINTS;
            point ^= directions[Integer.numberOfTrailingZeros(firstPoint + i - from + 1)];
        }
    }

    /** The scrambled point whose digits are given in reverse. */
    private static int scrambled(int reversed, int key) {
        int x = reversed + key;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return Integer.reverse(x);
    }

    private int key(int member, int index, long randomization) {
        int place = draws.place(member, index);
        if (keyed[member][place] != randomization) {
            // below 0 no iteration counts, so this word is none of a uniform's
            keys[member][place] = (int) Threefry.block(seed, draws.drawKey(member), ~randomization, index)[0];
            keyed[member][place] = randomization;
        }
        return keys[member][place];
    }
}
