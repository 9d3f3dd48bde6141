package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Intervals hold the true value as often as they say.
 *
 * <p>The output is lognormal, exp((a + b + c)/√12) of standard normal inputs, whose mean and percentiles are known.
 */
class CoverageTest {

    /** A thousand in the long suite. */
    private static final int RUNS = Integer.getInteger("calminer.coverage.runs", 100);

    private static final int ITERATIONS = 4_096;
    private static final double CONFIDENCE = 0.95;
    // the logarithm is normal with mean 0 and deviation ½
    private static final double MEAN = Math.exp(0.125);
    private static final double[] PERCENTS = {5, 50, 95};
    private static final double[] SCORES = {-1.6448536269514722, 0, 1.6448536269514722};

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void intervalsHoldTheTrueValueAsOftenAsTheySay(Sampling sampling) {
        FormulaSimulation simulation = simulation();
        int means = 0;
        int[] percentiles = new int[PERCENTS.length];
        for (int run = 0; run < RUNS; run++) {
            Settings settings = Settings.iterations(ITERATIONS).seed(run).sampling(sampling);
            Outcome outcome = simulation
                    .run(settings, Execution.onCallingThread())
                    .outcomes()
                    .get(0);
            means += holds(outcome.meanEstimate(), MEAN) ? 1 : 0;
            for (int p = 0; p < PERCENTS.length; p++) {
                double truth = Math.exp(SCORES[p] / 2);
                percentiles[p] += holds(outcome.percentileEstimate(PERCENTS[p]), truth) ? 1 : 0;
            }
        }
        assertCovered("the mean", means);
        for (int p = 0; p < PERCENTS.length; p++) {
            assertCovered("percentile " + PERCENTS[p], percentiles[p]);
        }
    }

    /** The count is binomial: 4 standard deviations below it happens once in 30 000 tests; too many is no fault. */
    private static void assertCovered(String statistic, int held) {
        double deviation = Math.sqrt(RUNS * CONFIDENCE * (1 - CONFIDENCE));
        assertThat((double) held)
                .as("%s, held in %d of %d runs", statistic, held, RUNS)
                .isGreaterThan(RUNS * CONFIDENCE - 4 * deviation);
    }

    private static boolean holds(Outcome.Estimate estimate, double truth) {
        return estimate.lower() <= truth && truth <= estimate.upper();
    }

    private static FormulaSimulation simulation() {
        String normal = "{\"type\": \"normal\", \"mean\": 0, \"sd\": 1}";
        String text = "{\"inputs\": [{\"name\": \"a\", \"distribution\": " + normal
                + "}, {\"name\": \"b\", \"distribution\": "
                + normal + "}, {\"name\": \"c\", \"distribution\": " + normal
                + "}], \"outputs\": {\"y\": \"exp((a + b + c) / sqrt(12))\"}}";
        Problems problems = new Problems();
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        return FormulaSimulation.read(fields).orElseThrow(() -> new AssertionError(problems.list()));
    }
}
