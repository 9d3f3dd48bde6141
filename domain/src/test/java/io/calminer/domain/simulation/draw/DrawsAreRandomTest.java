package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.simulation.distribution.Gamma;
import io.calminer.domain.simulation.distribution.Uniform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Plain draws are uniform and independent: over iterations, over the indices of an input, over inputs and over seeds.
 *
 * <p>Each statistic has a known law when draws are random, and is refused at the level 1e-6 on either side. Draws are a
 * pure function of their address, so that a test that passes always passes; {@code ops/test --long} takes more of them.
 */
class DrawsAreRandomTest {

    private static final double LEVEL = 1e-6;
    private static final int DRAWS = Integer.getInteger("calminer.random.draws", 1 << 18);
    private static final int BLOCK = 1 << 12;
    private static final int INDICES = 6;
    private static final long[] SEEDS = {0, 1, 42, -1};

    @Test
    void drawsAreUniform() {
        for (long seed : SEEDS) {
            for (double[] column : columns(seed)) {
                assertUniform(cells(1 << 10, i -> column[i]), "uniform under seed " + seed);
            }
        }
    }

    @Test
    void lowerBitsAreAsRandomAsUpperOnes() {
        for (double[] column : columns(42)) {
            for (int bit = 1; bit <= 52; bit++) {
                double scale = StrictMath.scalb(1.0, bit - 1);
                assertUniform(cells(2, i -> column[i] * scale - Math.floor(column[i] * scale)), "bit " + bit);
            }
        }
    }

    @Test
    void iterationsAreIndependent() {
        for (double[] column : columns(42)) {
            for (int lag : new int[] {1, 2, 3, 64, 255, 256, 4096}) {
                assertIndependent(column, column, lag, "iterations " + lag + " apart");
            }
        }
    }

    @Test
    void indicesAndInputsAndSeedsAreIndependent() {
        List<double[]> all = new ArrayList<>();
        for (long seed : SEEDS) {
            all.addAll(List.of(columns(seed)));
        }
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                assertIndependent(all.get(i), all.get(k), 0, "columns " + i + " and " + k);
                assertIndependent(all.get(i), all.get(k), 1, "columns " + i + " and " + k + ", one apart");
            }
        }
    }

    @Test
    void threeDrawsOfAnIterationFillTheCubeEvenly() {
        double[][] columns = columns(42);
        for (int c = 0; c + 2 < columns.length; c++) {
            double[] x = columns[c];
            double[] y = columns[c + 1];
            double[] z = columns[c + 2];
            int side = 12;
            assertUniform(
                    cells(side * side * side, i -> cell(x[i], y[i], z[i], side)), "columns from " + c + " in the cube");
        }
    }

    @Test
    void theLargestOfEightDrawsHasItsLaw() {
        double[] column = columns(42)[0];
        int groups = DRAWS / 8;
        int[] counts = new int[256];
        for (int g = 0; g < groups; g++) {
            double largest = 0;
            for (int i = 8 * g; i < 8 * g + 8; i++) {
                largest = Math.max(largest, column[i]);
            }
            // the eighth power of the largest is uniform again
            double square = largest * largest;
            counts[(int) (square * square * square * square * counts.length)]++;
        }
        assertUniform(counts, "the largest of eight");
    }

    /** The draws of one input by index, then of inputs whose draw keys lie side by side. */
    private static double[][] columns(long seed) {
        int[] own = new int[INDICES];
        for (int k = 0; k < INDICES; k++) {
            own[k] = k;
        }
        List<Input> inputs = List.of(
                new Input("many", 7, Uniform.of(0, 1), own),
                new Input("next", 8, Uniform.of(0, 1), new int[] {INDICES}),
                new Input("far", DrawKey.of("far"), Uniform.of(0, 1), new int[] {INDICES + 1}));
        BlockSampler sampler = new Draws(inputs, List.of(), List.of()).sampler(seed, BLOCK);
        double[][] all = new double[INDICES + 2][DRAWS];
        double[][] block = new double[INDICES + 2][BLOCK];
        for (int done = 0; done < DRAWS; done += BLOCK) {
            sampler.fill(done, BLOCK, block);
            for (int c = 0; c < all.length; c++) {
                System.arraycopy(block[c], 0, all[c], done, BLOCK);
            }
        }
        return all;
    }

    private static double cell(double x, double y, double z, int side) {
        double whole = Math.floor(x * side) * side * side + Math.floor(y * side) * side + Math.floor(z * side);
        return (whole + 0.5) / (side * side * side);
    }

    private static int[] cells(int number, IntToDoubleFunction value) {
        int[] counts = new int[number];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) (value.applyAsDouble(i) * number)]++;
        }
        return counts;
    }

    private static void assertIndependent(double[] x, double[] y, int lag, String what) {
        int side = 32;
        int[] counts = new int[side * side];
        double sum = 0;
        for (int i = 0; i < DRAWS - lag; i++) {
            int row = (int) (x[i] * side);
            int column = (int) (y[i + lag] * side);
            counts[row * side + column]++;
            sum += (x[i] - 0.5) * (y[i + lag] - 0.5);
        }
        assertUniform(counts, what);
        // of independent uniforms the product has mean 0 and variance 1/144
        assertThat(Math.abs(sum) * 12 / Math.sqrt(DRAWS - lag))
                .as("correlation of " + what)
                .isLessThan(4.9);
    }

    /** Pearson's test of equal cells at the level on both sides: χ² with cells − 1 degrees of freedom. */
    private static void assertUniform(int[] counts, String what) {
        double number = 0;
        for (int count : counts) {
            number += count;
        }
        double expected = number / counts.length;
        double square = 0;
        for (int count : counts) {
            square += (count - expected) * (count - expected) / expected;
        }
        Gamma law = Gamma.of((counts.length - 1) / 2.0, 2);
        assertThat(law.survival(square)).as("χ² of %s is %s", what, square).isGreaterThan(LEVEL);
        if (counts.length > 2) {
            // two cells may well be equal
            assertThat(law.cumulative(square))
                    .as("χ² of %s is %s", what, square)
                    .isGreaterThan(LEVEL);
        }
    }
}
