package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.draw.BlockSampler;
import java.util.Arrays;
import java.util.List;

/**
 * The matrices A and B of Sobol indices, a block of rows at a time, and those that have a factor of B within A.
 *
 * <p>Row j of A is iteration j of a run from the same seed, row j of B is iteration 2^40 + j, further on than any run
 * goes: rows depend on nothing but the seed. Of an input that is correlated or drawn over time all draws move together.
 */
final class Matrices {

    /** The iteration that is row 0 of B. */
    static final long SECOND = 1L << 40;

    private final Evaluator evaluator;
    private final BlockSampler sampler;
    private final int[][] slots;
    private final double[][] a;
    private final double[][] b;

    Matrices(Simulation simulation, List<int[]> factors, long seed, int lanes) {
        this.evaluator = simulation.evaluator(lanes);
        this.sampler = simulation.draws().sampler(seed, lanes);
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
        sampler.fill(SECOND + row, count, evaluator.inputs());
        copy(evaluator.inputs(), b, count);
        sampler.fill(row, count, evaluator.inputs());
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
