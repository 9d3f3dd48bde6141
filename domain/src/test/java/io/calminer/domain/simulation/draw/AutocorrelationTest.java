package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Triangular;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Autocorrelated draws keep their law and carry on a share of what was. */
class AutocorrelationTest {

    private static final int LANES = 100_000;
    /** 4.5 standard errors of a correlation. */
    private static final double CLOSE = 4.5 / Math.sqrt(LANES);

    @Test
    void scoresOfNeighboursAreCorrelatedAndThoseFurtherApartByThePower() {
        double[][] drawn = draw(List.of(normal("a", 0, 0.6)), List.of());
        assertThat(correlation(drawn[0], drawn[1])).isCloseTo(0.6, within(CLOSE));
        assertThat(correlation(drawn[2], drawn[3])).isCloseTo(0.6, within(CLOSE));
        assertThat(correlation(drawn[0], drawn[3])).isCloseTo(0.216, within(CLOSE));
    }

    @Test
    void everyDrawKeepsItsLaw() {
        Triangular law = Triangular.of(1, 2, 5);
        Input input = new Input("a", DrawKey.of("a"), law, new int[] {0, 1, 2, 3}, -0.8);
        double[][] drawn = draw(List.of(input), List.of());
        for (int k = 0; k < 4; k++) {
            double mean = Arrays.stream(drawn[k]).average().orElseThrow();
            double error = Math.sqrt(law.variance() / LANES);
            assertThat(mean).isCloseTo(law.mean(), within(4.5 * error));
            double below =
                    Arrays.stream(drawn[k]).filter(x -> x < law.quantile(0.9)).count() / (double) LANES;
            assertThat(below).isCloseTo(0.9, within(4.5 * Math.sqrt(0.09 / LANES)));
        }
    }

    @Test
    void alikeAutocorrelatedInputsKeepTheirCorrelationInEveryPeriod() {
        Correlation group = new Correlation(new int[] {0, 1}, new double[][] {{1, 0.5}, {0.5, 1}});
        double[][] drawn = draw(List.of(normal("a", 0, 0.6), normal("b", 4, 0.6)), List.of(group));
        assertThat(correlation(drawn[0], drawn[4])).isCloseTo(0.5, within(CLOSE));
        assertThat(correlation(drawn[3], drawn[7])).isCloseTo(0.5, within(CLOSE));
        assertThat(correlation(drawn[2], drawn[7])).isCloseTo(0.3, within(CLOSE));
    }

    @Test
    void withoutAutocorrelationAnInputHasTheBitsThatItHad() {
        double[][] plain = draw(List.of(new Input("a", DrawKey.of("a"), Normal.of(0, 1), new int[] {0, 1})), List.of());
        double[][] zero =
                draw(List.of(new Input("a", DrawKey.of("a"), Normal.of(0, 1), new int[] {0, 1}, 0)), List.of());
        assertThat(zero[1]).isEqualTo(plain[1]);
    }

    private static Input normal(String name, int first, double autocorrelation) {
        int[] slots = {first, first + 1, first + 2, first + 3};
        return new Input(name, DrawKey.of(name), Normal.of(0, 1), slots, autocorrelation);
    }

    private static double[][] draw(List<Input> inputs, List<Correlation> groups) {
        double[][] columns = new double[8][LANES];
        new Draws(inputs, List.of(), groups).sampler(9, LANES).fill(0, LANES, columns);
        return columns;
    }

    private static double correlation(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
