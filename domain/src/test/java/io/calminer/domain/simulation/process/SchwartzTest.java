package io.calminer.domain.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The exact moments of the one-factor model of Schwartz (1997), equations for E[S] and Var[ln S]. */
class SchwartzTest {

    private static final int LANES = 200_000;
    private static final double[] YEARS = {0.25, 0.25, 0.5, 1, 1, 5};
    private static final int[] SLOTS = {0, 1, 2, 3, 4, 5};
    private static final double KAPPA = 0.35;
    private static final double SIGMA = 0.24;

    @Test
    void simulatedMeanAndVarianceAreTheClosedForm() {
        Schwartz process = process(Operand.of(8500), Operand.of(SIGMA));
        double[][] columns = filled(process, 6);
        double alpha = Math.log(8500) - SIGMA * SIGMA / (4 * KAPPA);
        double time = 0;
        for (int k = 0; k < YEARS.length; k++) {
            time += YEARS[k];
            double decay = Math.exp(-KAPPA * time);
            double mean = decay * Math.log(8800) + (1 - decay) * alpha;
            double variance = SIGMA * SIGMA * (1 - decay * decay) / (2 * KAPPA);
            double expected = Math.exp(mean + variance / 2);
            assertThat(process.expectedPath(new double[6])[k]).isCloseTo(expected, Offset.offset(1e-9 * expected));
            double standardError = expected * Math.sqrt(Math.expm1(variance) / LANES);
            assertThat(mean(columns[k])).isCloseTo(expected, Offset.offset(4 * standardError));
            // the variance of a sample variance of n normals is 2σ⁴/n
            assertThat(logVariance(columns[k]))
                    .isCloseTo(variance, Offset.offset(4 * variance * Math.sqrt(2.0 / LANES)));
        }
    }

    @Test
    void theLongRunMeanIsTheInput() {
        double[] years = {200};
        Schwartz process = new Schwartz(
                Operand.of(100), Operand.of(8500), true, Operand.of(KAPPA), Operand.of(SIGMA), years, new int[] {0});
        assertThat(process.expectedPath(new double[1])[0]).isCloseTo(8500, Offset.offset(1e-6));
    }

    @Test
    void parametersThatVaryByLaneGiveTheBitsOfConstantOnes() {
        double[][] constant = filled(process(Operand.of(8500), Operand.of(SIGMA)), 7);
        double[][] varying = filled(process(Operand.of(8500), Operand.slot(6)), 7);
        for (int k = 0; k < YEARS.length; k++) {
            assertThat(varying[k]).isEqualTo(constant[k]);
        }
    }

    private static Schwartz process(Operand longRun, Operand volatility) {
        return new Schwartz(Operand.of(8800), longRun, true, Operand.of(KAPPA), volatility, YEARS, SLOTS);
    }

    private static double[][] filled(Schwartz process, int slots) {
        Random random = new Random(12);
        double[][] scores = new double[YEARS.length][LANES];
        for (double[] row : scores) {
            for (int i = 0; i < LANES; i++) {
                row[i] = random.nextGaussian();
            }
        }
        double[][] columns = new double[slots][LANES];
        java.util.Arrays.fill(columns[slots - 1], SIGMA);
        process.fill(scores, columns, new double[LANES], LANES);
        return columns;
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double logVariance(double[] values) {
        double[] logs = java.util.Arrays.stream(values).map(Math::log).toArray();
        double mean = mean(logs);
        return java.util.Arrays.stream(logs)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
    }
}
