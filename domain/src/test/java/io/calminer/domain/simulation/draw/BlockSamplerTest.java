package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.simulation.distribution.Lognormal;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Uniform;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Draws are addressed, not consumed. */
class BlockSamplerTest {

    private static final int LANES = 1000;
    private static final Input UNIFORM = input("uniform", 0, 1);
    private static final Input THREE = new Input("three", DrawKey.of("three"), Normal.of(0, 1), new int[] {2, 3, 4});

    @Test
    void anInputAddedMovesNoOther() {
        double[][] alone = draw(new Draws(List.of(UNIFORM, THREE), List.of(), List.of()), 5, 1, 0);
        Input other = new Input("other", DrawKey.of("other"), Lognormal.of(0, 1), new int[] {5});
        double[][] more = draw(new Draws(List.of(other, UNIFORM, THREE), List.of(), List.of()), 6, 1, 0);
        for (int slot = 0; slot < 5; slot++) {
            assertThat(more[slot]).isEqualTo(alone[slot]);
        }
    }

    @Test
    void aBlockBeginsAnywhere() {
        Draws draws = new Draws(List.of(UNIFORM, THREE), List.of(), List.of());
        double[][] from0 = draw(draws, 5, 1, 0);
        double[][] from300 = draw(draws, 5, 1, 300);
        for (int slot = 0; slot < 5; slot++) {
            for (int i = 0; i < LANES - 300; i++) {
                assertThat(from300[slot][i]).isEqualTo(from0[slot][i + 300]);
            }
        }
    }

    @Test
    void seedsAndKeysAndIndicesGiveUnrelatedDraws() {
        Draws draws = new Draws(List.of(UNIFORM, THREE), List.of(), List.of());
        double[][] one = draw(draws, 5, 1, 0);
        double[][] two = draw(draws, 5, 2, 0);
        // 4 standard errors of a correlation of nothing: 4/√1000
        Offset<Double> nothing = Offset.offset(4 / Math.sqrt(LANES));
        assertThat(correlation(one[0], two[0])).isCloseTo(0, nothing);
        assertThat(correlation(one[2], one[3])).isCloseTo(0, nothing);
        assertThat(correlation(one[3], one[4])).isCloseTo(0, nothing);
        assertThat(correlation(one[0], one[2])).isCloseTo(0, nothing);
    }

    @Test
    void correlatedScoresHaveTheirMatrixAndTheFirstMemberKeepsItsDraws() {
        double[][] matrix = {{1, 0.6, -0.4}, {0.6, 1, 0.1}, {-0.4, 0.1, 1}};
        List<Input> inputs = List.of(normal("a", 0), normal("b", 1), normal("c", 2));
        int lanes = 100_000;
        double[][] free = draw(new Draws(inputs, List.of(), List.of()), 3, 1, 0, lanes);
        Correlation group = new Correlation(new int[] {0, 1, 2}, matrix);
        double[][] bound = draw(new Draws(inputs, List.of(), List.of(group)), 3, 1, 0, lanes);
        assertThat(bound[0]).isEqualTo(free[0]);
        Offset<Double> close = Offset.offset(4 / Math.sqrt(lanes));
        assertThat(correlation(bound[0], bound[1])).isCloseTo(0.6, close);
        assertThat(correlation(bound[0], bound[2])).isCloseTo(-0.4, close);
        assertThat(correlation(bound[1], bound[2])).isCloseTo(0.1, close);
    }

    private static Input input(String name, int... slots) {
        return new Input(name, DrawKey.of(name), Uniform.of(0, 1), slots);
    }

    private static Input normal(String name, int slot) {
        return new Input(name, DrawKey.of(name), Normal.of(0, 1), new int[] {slot});
    }

    private static double[][] draw(Draws draws, int slots, long seed, long first) {
        return draw(draws, slots, seed, first, LANES);
    }

    private static double[][] draw(Draws draws, int slots, long seed, long first, int lanes) {
        double[][] columns = new double[slots][lanes];
        draws.sampler(Design.plain(seed), lanes).fill(first, lanes, columns);
        return columns;
    }

    private static double correlation(double[] x, double[] y) {
        double mx = java.util.Arrays.stream(x).average().orElseThrow();
        double my = java.util.Arrays.stream(y).average().orElseThrow();
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
