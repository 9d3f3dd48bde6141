package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Uniform;
import io.calminer.domain.simulation.process.Merton;
import io.calminer.domain.simulation.process.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each sampling promises of the uniforms, and what all of them do. */
class SamplingLawsTest {

    private static final int SIZE = 256;
    private static final int PARTS = 4;
    private static final int LANES = SIZE * PARTS;
    private static final Draws THREE = draws(3, 2);

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void aUniformIsAFunctionOfItsIterationAlone(Sampling sampling) {
        double[][] all = draw(THREE, design(sampling, THREE, SIZE), 0, LANES);
        for (int first : new int[] {0, 1, 255, 256, 700}) {
            for (int lanes : new int[] {1, 2, 63, 300}) {
                double[][] some = draw(THREE, design(sampling, THREE, SIZE), first, lanes);
                for (int slot = 0; slot < all.length; slot++) {
                    for (int i = 0; i < lanes; i++) {
                        assertThat(some[slot][i]).isEqualTo(all[slot][first + i]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void uniformsAreUniformWithinZeroAndOne(Sampling sampling) {
        for (double[] u : draw(THREE, design(sampling, THREE, SIZE), 0, LANES)) {
            double sum = 0;
            double squares = 0;
            for (double each : u) {
                assertThat(each).isStrictlyBetween(0.0, 1.0);
                sum += each - 0.5;
                squares += (each - 0.5) * (each - 0.5);
            }
            // 4 standard errors of plain draws
            assertThat(sum / LANES).isCloseTo(0, Offset.offset(4 / Math.sqrt(12.0 * LANES)));
            assertThat(squares / LANES).isCloseTo(1 / 12.0, Offset.offset(4 / Math.sqrt(180.0 * LANES)));
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void dimensionsAndSeedsAreUnrelated(Sampling sampling) {
        double[][] one = draw(THREE, design(sampling, THREE, SIZE), 0, LANES);
        Offset<Double> nothing = Offset.offset(4 / Math.sqrt(LANES));
        if (sampling != Sampling.SOBOL) {
            // of two scramblings of the same points a digit is either equal or opposite in all
            Design other = new Design(sampling, 2, SIZE, new int[0], false);
            double[][] two = draw(THREE, other, 0, LANES);
            assertThat(correlation(one[0], two[0])).isCloseTo(0, nothing);
        }
        for (int slot = 1; slot < one.length; slot++) {
            assertThat(correlation(one[slot - 1], one[slot])).isCloseTo(0, nothing);
        }
    }

    @Test
    void antitheticPairsSumToOne() {
        for (double[] u : draw(THREE, Design.antithetic(1), 0, LANES)) {
            for (int i = 0; i < LANES; i += 2) {
                assertThat(u[i] + u[i + 1]).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LATIN_HYPERCUBE", "SOBOL"})
    void everyStratumHasOnePointOfEachRandomization(Sampling sampling) {
        for (int size : new int[] {1, 2, 64, 256}) {
            double[][] u = draw(THREE, design(sampling, THREE, size), 0, size * PARTS);
            for (double[] dimension : u) {
                for (int part = 0; part < PARTS; part++) {
                    assertThat(strata(dimension, part * size, size))
                            .isEqualTo(IntStream.range(0, size).toArray());
                }
            }
        }
        double[][] odd = draw(THREE, design(Sampling.LATIN_HYPERCUBE, THREE, 100), 0, 300);
        assertThat(strata(odd[0], 100, 100)).isEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void randomizationsAreUnrelated() {
        double[] u = draw(THREE, design(Sampling.LATIN_HYPERCUBE, THREE, SIZE), 0, LANES)[0];
        double[] one = Arrays.copyOfRange(u, 0, SIZE);
        double[] two = Arrays.copyOfRange(u, SIZE, 2 * SIZE);
        assertThat(correlation(one, two)).isCloseTo(0, Offset.offset(4 / Math.sqrt(SIZE)));
    }

    @Test
    void aScrambledPointIsUniformOverTheRandomizations() {
        int parts = 4096;
        double[][] u = draw(THREE, design(Sampling.SOBOL, THREE, 4), 0, 4 * parts);
        double product = 0;
        double neighbours = 0;
        double[] counts = new double[16];
        for (int part = 0; part < parts; part++) {
            product += (u[0][4 * part] - 0.5) * (u[1][4 * part] - 0.5) * 12;
            neighbours += part == 0 ? 0 : (u[0][4 * part] - 0.5) * (u[0][4 * part - 4] - 0.5) * 12;
            counts[(int) (u[0][4 * part] * 16)]++;
        }
        Offset<Double> nothing = Offset.offset(4 / Math.sqrt(parts));
        assertThat(product / parts).isCloseTo(0, nothing);
        assertThat(neighbours / parts).isCloseTo(0, nothing);
        for (double count : counts) {
            assertThat(count).isCloseTo(parts / 16.0, Offset.offset(4 * Math.sqrt(parts / 16.0)));
        }
    }

    /** The quality t of two dimensions is 0: every elementary interval of volume 1/n holds one of n points. */
    @Test
    void elementaryIntervalsOfTheFirstTwoSobolDimensionsHaveOnePointEach() {
        double[][] u = draw(THREE, design(Sampling.SOBOL, THREE, SIZE), 0, LANES);
        int bits = 8;
        for (int part = 0; part < PARTS; part++) {
            for (int b = 0; b <= bits; b++) {
                boolean[] filled = new boolean[SIZE];
                for (int i = part * SIZE; i < (part + 1) * SIZE; i++) {
                    int interval = ((int) (u[0][i] * (1 << b)) << (bits - b)) + (int) (u[1][i] * (1 << (bits - b)));
                    assertThat(filled[interval]).isFalse();
                    filled[interval] = true;
                }
            }
        }
    }

    @Test
    void theMostImportantDimensionTakesTheFirstOne() {
        int[] order = {4, 0, 1, 2, 3, 5};
        double[][] natural = draw(THREE, Design.sobol(1, SIZE, new int[] {0, 1, 2, 3, 4, 5}), 0, SIZE);
        double[][] ordered = draw(THREE, Design.sobol(1, SIZE, order), 0, SIZE);
        // the scrambling belongs to the input, so only the points move
        assertThat(ordered[4]).isNotEqualTo(natural[4]);
        assertThat(ordered[3]).isNotEqualTo(natural[3]);
    }

    @Test
    void dimensionsWithoutDirectionNumbersAreLatinHypercubes() {
        int many = SobolSequence.DIMENSIONS + 3;
        Draws draws = draws(1, many);
        Design design = design(Sampling.SOBOL, draws, 64);
        double[][] u = draw(draws, design, 0, 64);
        for (int k = many - 4; k < many; k++) {
            assertThat(strata(u[k], 0, 64)).isEqualTo(IntStream.range(0, 64).toArray());
        }
    }

    @Test
    void dimensionsAreOrderedByWhatTheMetricsMoveWith() {
        Draws draws = draws(3, 1);
        int count = 4096;
        double[][] u = draw(draws, Design.plain(5), 0, count);
        double[] metric = new double[count];
        for (int i = 0; i < count; i++) {
            // the second one in a straight line, the third one bent about its middle
            double bent = u[2][i] - 0.5;
            metric[i] = 0.1 * u[0][i] + 3 * u[1][i] + 6 * bent * bent;
        }
        assertThat(Importance.order(draws, 5, new double[][] {metric}, count)).containsExactly(1, 2, 0);
        double[] constant = new double[count];
        assertThat(Importance.order(draws, 5, new double[][] {constant}, count)).containsExactly(0, 1, 2);
    }

    @Test
    void aConstantSplitOfNormalScoresKeepsTheirVariance() {
        Draws draws = new Draws(
                List.of(new Input("z", DrawKey.of("z"), Normal.of(0, 1), new int[] {0})), List.of(), List.of());
        double[] z = draw(draws, design(Sampling.SOBOL, draws, 1024), 0, 1024)[0];
        double squares = 0;
        for (double each : z) {
            squares += each * each;
        }
        // stratified scores have their variance to 1 %, plain ones to 4 % in one standard error
        assertThat(squares / 1024).isCloseTo(1, Offset.offset(0.01));
    }

    /** A path with jumps takes uniforms beside its scores, which have dimensions of their own. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void aPathWithJumpsKeepsItsExpectedLevelsAndIsAFunctionOfItsIteration(Sampling sampling) {
        double[] steps = {1, 1, 0.5};
        Merton merton = new Merton(
                Operand.of(90),
                Operand.of(0.03),
                Operand.of(0.2),
                Operand.of(0.8),
                Operand.of(-0.1),
                Operand.of(0.15),
                steps,
                new int[] {0, 1, 2});
        Draws draws = new Draws(List.of(), List.of(new Path("price", DrawKey.of("price"), merton)), List.of());
        assertThat(draws.dimensions()).isEqualTo(draws.dimensionNames().size()).isGreaterThan(3);
        int lanes = 16_384;
        Design design = design(sampling, draws, lanes / 4);
        double[][] levels = new double[3][lanes];
        draws.sampler(design, lanes).fill(0, lanes, levels);
        double time = 0;
        for (int k = 0; k < 3; k++) {
            time += steps[k];
            double mean = Arrays.stream(levels[k]).average().orElseThrow();
            // the standard deviation is at most 30: 4 standard errors
            assertThat(mean).isCloseTo(90 * Math.exp(0.03 * time), Offset.offset(4 * 30 / Math.sqrt(lanes) * 2));
        }
        double[][] some = new double[3][100];
        draws.sampler(design, 100).fill(5_001, 100, some);
        for (int i = 0; i < 100; i++) {
            assertThat(some[2][i]).isEqualTo(levels[2][5_001 + i]);
        }
    }

    private static Draws draws(int inputs, int indices) {
        List<Input> list = new ArrayList<>();
        for (int m = 0; m < inputs; m++) {
            int first = m * indices;
            int[] slots = IntStream.range(first, first + indices).toArray();
            list.add(new Input("input" + m, DrawKey.of("input" + m), Uniform.of(0, 1), slots));
        }
        return new Draws(list, List.of(), List.of());
    }

    private static Design design(Sampling sampling, Draws draws, long size) {
        return switch (sampling) {
            case PLAIN -> Design.plain(1);
            case ANTITHETIC -> Design.antithetic(1);
            case LATIN_HYPERCUBE -> Design.latinHypercube(1, size);
            case SOBOL ->
                Design.sobol(1, size, IntStream.range(0, draws.dimensions()).toArray());
        };
    }

    private static double[][] draw(Draws draws, Design design, long first, int lanes) {
        double[][] columns = new double[draws.dimensions()][lanes];
        draws.sampler(design, lanes).fill(first, lanes, columns);
        return columns;
    }

    private static int[] strata(double[] u, int from, int size) {
        return IntStream.range(from, from + size)
                .map(i -> (int) Math.floor(u[i] * size))
                .sorted()
                .toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
