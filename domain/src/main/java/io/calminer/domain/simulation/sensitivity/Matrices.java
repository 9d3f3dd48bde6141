package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.simulation.draw.Design;
import io.calminer.domain.simulation.draw.Threefry;
import java.util.Arrays;
import java.util.List;

/**
 * The matrices A and B of Sobol indices, a block of rows at a time, and those that have a factor of B within A.
 *
 * <p>Row j is point j of a scrambled Sobol sequence of twice as many dimensions as an iteration has: A takes the first half
 * of them, B the second half. Rows depend on nothing but the seed and their number. Of an input that is correlated or
 * drawn over time all draws move together.
 */
final class Matrices {

    private static final long KEY = 0x6D61747269636573L;

    private final Evaluator evaluator;
    private final BlockSampler first;
    private final BlockSampler second;
    private final int[][] slots;
    private final double[][] a;
    private final double[][] b;

    Matrices(Simulation simulation, List<int[]> factors, long rows, long seed, int lanes) {
        this.evaluator = simulation.evaluator(lanes);
        int dimensions = simulation.draws().dimensions();
        long size = Math.max(1, Long.highestOneBit(2 * rows - 1));
        this.first = simulation.draws().sampler(Design.sobol(seed, size, order(dimensions, 0)), lanes);
        long other = Threefry.block(seed, KEY, 0, 0)[0];
        this.second = simulation.draws().sampler(Design.sobol(other, size, order(dimensions, dimensions)), lanes);
        int[][] own = simulation.draws().slots();
        this.slots = new int[factors.size()][];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = Arrays.stream(factors.get(i))
                    .flatMap(member -> Arrays.stream(own[member]))
                    .distinct()
                    .toArray();
        }
        this.a = columns(lanes);
        this.b = columns(lanes);
    }

    /** Twice as many dimensions, those of an iteration beginning at a place among them. */
    private static int[] order(int dimensions, int from) {
        int[] order = new int[Math.max(1, 2 * dimensions)];
        for (int place = 0; place < 2 * dimensions; place++) {
            order[place] = (place + from) % (2 * dimensions);
        }
        return order;
    }

    private double[][] columns(int lanes) {
        double[][] columns = new double[evaluator.inputs().length][];
        for (int[] factor : slots) {
            for (int slot : factor) {
                columns[slot] = new double[lanes];
            }
        }
        return columns;
    }

    /** Draws rows of both matrices. */
    void draw(long row, int count) {
        second.fill(row, count, evaluator.inputs());
        copy(evaluator.inputs(), b, count);
        first.fill(row, count, evaluator.inputs());
        copy(evaluator.inputs(), a, count);
    }

    /** The metrics at the rows of A. */
    double[][] first(int count) {
        copy(a, evaluator.inputs(), count);
        return evaluator.compute(count);
    }

    /** The metrics at the rows of B. */
    double[][] second(int count) {
        copy(b, evaluator.inputs(), count);
        return evaluator.compute(count);
    }

    /** The metrics at the rows of A with one factor of B. */
    double[][] blended(int factor, int count) {
        copy(a, evaluator.inputs(), count);
        copy(b, evaluator.inputs(), slots[factor], count);
        return evaluator.compute(count);
    }

    private void copy(double[][] from, double[][] to, int count) {
        for (int[] factor : slots) {
            copy(from, to, factor, count);
        }
    }

    private static void copy(double[][] from, double[][] to, int[] chosen, int count) {
        for (int slot : chosen) {
            System.arraycopy(from[slot], 0, to[slot], 0, count);
        }
    }
}
