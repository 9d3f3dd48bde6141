package io.calminer.domain.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.distribution.Triangular;
import io.calminer.domain.simulation.draw.DrawKey;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An event happens as often, and when, its probability and its window say. */
class EventTest {

    private static final int LANES = 100_000;
    private static final double[] YEARS = {0.5, 1, 0.5};
    private static final int[] SLOTS = {0, 1, 2};

    @Test
    void whatMayHappenOnceHappensAtMostOnceAndUniformlyOverItsWindow() {
        double[][] levels = filled(new Event(Operand.of(0.3), Operand.of(-40), null, true, YEARS, SLOTS));
        double[] share = new double[3];
        int happened = 0;
        for (int i = 0; i < LANES; i++) {
            int here = 0;
            for (int k = 0; k < 3; k++) {
                assertThat(levels[k][i]).isIn(0.0, -40.0);
                share[k] += levels[k][i] == 0 ? 0 : 1.0 / LANES;
                here += levels[k][i] == 0 ? 0 : 1;
            }
            assertThat(here).isLessThanOrEqualTo(1);
            happened += here;
        }
        // 4 standard errors of a share
        assertThat((double) happened / LANES).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / LANES)));
        assertThat(share[1]).isCloseTo(0.15, within(4 * Math.sqrt(0.15 * 0.85 / LANES)));
        assertThat(share[0]).isCloseTo(0.075, within(4 * Math.sqrt(0.075 * 0.925 / LANES)));
    }

    @Test
    void whatMayHappenEachYearHappensInPartsOfAYearAsOften() {
        double[][] levels = filled(new Event(Operand.of(0.3), Operand.of(1), null, false, YEARS, SLOTS));
        double half = 1 - Math.sqrt(0.7);
        assertThat(mean(levels[0])).isCloseTo(half, within(4 * Math.sqrt(half * (1 - half) / LANES)));
        assertThat(mean(levels[1])).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / LANES)));
    }

    @Test
    void theExpectedPathIsProbabilityTimesImpact() {
        double[] once =
                new Event(Operand.of(0.3), Operand.of(-40), null, true, YEARS, SLOTS).expectedPath(new double[3]);
        assertThat(once).containsExactly(new double[] {-3, -6, -3}, within(1e-12));
        double[] atZero = new Event(Operand.of(0.3), Operand.of(-40), null, true, new double[] {0}, new int[] {0})
                .expectedPath(new double[1]);
        assertThat(atZero).containsExactly(-12);
    }

    @Test
    void whatIsCertainHappensAlwaysAndWhatIsImpossibleNever() {
        double[][] always = filled(new Event(Operand.of(1), Operand.of(2), null, false, YEARS, SLOTS));
        double[][] never = filled(new Event(Operand.of(0), Operand.of(2), null, true, YEARS, SLOTS));
        for (int k = 0; k < 3; k++) {
            assertThat(always[k]).containsOnly(2);
            assertThat(never[k]).containsOnly(0);
        }
    }

    @Test
    void anImpactWithALawOfItsOwnIsDrawnEachTime() {
        Triangular law = Triangular.of(10, 20, 60);
        double[][] levels = filled(new Event(Operand.of(1), Operand.of(30), law.sampler(), false, YEARS, SLOTS));
        assertThat(mean(levels[0])).isCloseTo(30, within(4 * Math.sqrt(law.variance() / LANES)));
        assertThat(levels[0]).isNotEqualTo(levels[1]);
        double[][] once = filled(new Event(Operand.of(1), Operand.of(30), law.sampler(), true, YEARS, SLOTS));
        double[] sum = new double[LANES];
        Arrays.setAll(sum, i -> once[0][i] + once[1][i] + once[2][i]);
        assertThat(mean(sum)).isCloseTo(30, within(4 * Math.sqrt(law.variance() / LANES)));
    }

    private static double[][] filled(Process process) {
        Draws draws = new Draws(List.of(), List.of(new Path("e", DrawKey.of("e"), process)), List.of());
        double[][] columns = new double[3][LANES];
        draws.sampler(3, LANES).fill(0, LANES, columns);
        return columns;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
