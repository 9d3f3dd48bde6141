package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.process.Event;
import io.calminer.domain.simulation.process.Merton;
import io.calminer.domain.simulation.process.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that take uniforms beside their scores have their law under every sampling. */
class ProcessSamplingTest {

    private static final int LANES = 1 << 14;
    private static final double[] YEARS = {1, 1, 0.5};

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void jumpsAndEventsHaveTheirMeans(Sampling sampling) {
        Operand half = Operand.of(0.5);
        Merton price = new Merton(
                Operand.of(50),
                Operand.of(0.04),
                Operand.of(0.2),
                half,
                Operand.of(-0.1),
                Operand.of(0.1),
                YEARS,
                new int[] {0, 1, 2});
        Event event = new Event(half, Operand.of(8), null, true, YEARS, new int[] {3, 4, 5});
        Draws draws = new Draws(
                List.of(),
                List.of(new Path("price", DrawKey.of("price"), price), new Path("event", DrawKey.of("event"), event)),
                List.of());
        double[][] columns = new double[6][LANES];
        draws.sampler(design(sampling, draws.dimensions()), LANES).fill(0, LANES, columns);
        for (int slot = 0; slot < 6; slot++) {
            double[] path = slot < 3 ? price.expectedPath(new double[6]) : event.expectedPath(new double[6]);
            double mean = Arrays.stream(columns[slot]).average().orElseThrow();
            double square =
                    Arrays.stream(columns[slot]).map(x -> x * x).average().orElseThrow();
            // 4.5 standard errors of plain sampling, which no other exceeds here
            double error = Math.sqrt((square - mean * mean) / LANES);
            assertThat(mean).as("%s, slot %s", sampling, slot).isCloseTo(path[slot % 3], within(4.5 * error));
        }
    }

    private static Design design(Sampling sampling, int dimensions) {
        return switch (sampling) {
            case PLAIN -> Design.plain(5);
            case ANTITHETIC -> Design.antithetic(5);
            case LATIN_HYPERCUBE -> Design.latinHypercube(5, LANES);
            case SOBOL -> Design.sobol(5, LANES, IntStream.range(0, dimensions).toArray());
        };
    }
}
