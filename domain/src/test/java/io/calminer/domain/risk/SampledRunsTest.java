package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the sampling, a run has the same bits however it is carried out, and says how far it may be off. */
class SampledRunsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(3);
    private static final RiskAnalysis MINE = RiskAnalysis.of(DemoPlans.read("copper-mine"));

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void figuresDoNotDependOnThreadsAndBlocks(Sampling sampling) {
        Settings settings = Settings.iterations(32_768).seed(7).sampling(sampling);
        Checkpoint alone = MINE.run(settings).checkpoint();
        for (int block : new int[] {1, 64, 4096}) {
            Execution execution = Execution.on(EXECUTOR, block == 64 ? 2 : 3).block(block);
            assertThat(MINE.run(settings, execution).checkpoint())
                    .as("blocks of %d", block)
                    .isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @CsvSource({"ANTITHETIC, 524288, 1", "LATIN_HYPERCUBE, 192000, 192", "SOBOL, 131072, 256"})
    void aResumedRunEndsWithTheBitsOfAnUndisturbedOne(Sampling sampling, long iterations, int randomizations) {
        Settings settings = Settings.iterations(iterations).seed(11).sampling(sampling, randomizations);
        NetPresentValues watch = new NetPresentValues(iterations * 3 / 4);
        assertThatThrownBy(() -> MINE.run(settings, Execution.on(EXECUTOR, 2).watchedBy(watch)))
                .isInstanceOf(Cancelled.class);
        Checkpoint first = watch.checkpoints().get(0);
        RiskResult resumed = MINE.run(settings, Execution.on(EXECUTOR, 2).resumedFrom(first));
        // 64 chunks, which lie within one randomisation each
        assertThat(resumed.resumedFrom()).isEqualTo(64 * Math.min(4_096, iterations / randomizations));
        assertThat(resumed.checkpoint()).isEqualTo(MINE.run(settings).checkpoint());
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void iterationsComputedAgainHaveTheBitsOfTheRun(Sampling sampling) {
        Settings settings = Settings.iterations(8_192).seed(9).sampling(sampling);
        NetPresentValues values = new NetPresentValues();
        MINE.run(settings, Execution.on(EXECUTOR, 2).watchedBy(values));
        List<Iteration> iterations = MINE.iterations(settings, 300, 1_000);
        for (Iteration iteration : iterations) {
            assertThat(iteration.metrics().get("npv")).isEqualTo(values.values()[(int) iteration.number()]);
        }
        for (long iteration : new long[] {0, 511, 512, 8_191}) {
            assertThat(MINE.replay(settings, iteration).netPresentValue()).isEqualTo(values.values()[(int) iteration]);
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void aFinishedRunIsReadBackWithItsErrors(Sampling sampling) {
        Settings settings = Settings.iterations(8_192).seed(3).sampling(sampling);
        RiskResult result = MINE.run(settings);
        RiskResult read = MINE.read(settings, result.checkpoint());
        for (String metric : MINE.metrics()) {
            assertThat(read.metric(metric).meanEstimate())
                    .isEqualTo(result.metric(metric).meanEstimate());
            assertThat(read.metric(metric).percentileEstimate(97.5))
                    .isEqualTo(result.metric(metric).percentileEstimate(97.5));
        }
        assertThat(read.dimensions()).isEqualTo(result.dimensions());
        assertThat(result.dimensions()).hasSize(sampling == Sampling.SOBOL ? 52 : 0);
    }

    @Test
    void aCheckpointOfAnotherSamplingIsRefused() {
        Settings plain = Settings.iterations(1_024).seed(3);
        Settings latin = plain.sampling(Sampling.LATIN_HYPERCUBE);
        Checkpoint checkpoint = MINE.run(latin).checkpoint();
        for (Settings other : List.of(plain, plain.sampling(Sampling.SOBOL), latin.sampling(latin.sampling(), 8))) {
            assertThatThrownBy(() -> MINE.read(other, checkpoint))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A checkpoint must belong to the run that it resumes");
        }
    }

    @Test
    void samplingsNarrowTheIntervals() {
        double plain = halfWidth(Sampling.PLAIN);
        assertThat(halfWidth(Sampling.ANTITHETIC)).isLessThan(plain / 2);
        assertThat(halfWidth(Sampling.LATIN_HYPERCUBE)).isLessThan(plain / 2);
        assertThat(halfWidth(Sampling.SOBOL)).isLessThan(plain / 8);
    }

    /** A short form of ops/benchmarks/precision, which has more iterations and more randomisations. */
    @Test
    void sobolPointsHaveMuchSmallerErrorsThanPlainDraws() {
        double[] plain = errors(Sampling.PLAIN);
        double[] sobol = errors(Sampling.SOBOL);
        assertThat(plain[0] / sobol[0]).as("mean").isGreaterThan(25);
        assertThat(plain[1] / sobol[1]).as("mean of the worst 5 %").isGreaterThan(1.5);
        assertThat(plain[2] / sobol[2]).as("5th percentile").isGreaterThan(1.2);
    }

    /** The standard deviations of estimates from 4096 iterations: mean, mean of the worst 5 %, 5th percentile. */
    private static double[] errors(Sampling sampling) {
        int size = 4_096;
        int parts = 32;
        NetPresentValues values = new NetPresentValues();
        Settings settings = Settings.iterations((long) size * parts)
                .seed(6)
                .sampling(sampling, sampling.isRandomized() ? parts : 1);
        MINE.run(settings, Execution.on(EXECUTOR, 2).watchedBy(values));
        double[][] estimates = new double[3][parts];
        for (int part = 0; part < parts; part++) {
            double[] sorted = Arrays.copyOfRange(values.values(), part * size, (part + 1) * size);
            Arrays.sort(sorted);
            estimates[0][part] = Arrays.stream(sorted).average().orElseThrow();
            estimates[1][part] = Arrays.stream(sorted, 0, size / 20).average().orElseThrow();
            estimates[2][part] = sorted[size / 20];
        }
        return Arrays.stream(estimates).mapToDouble(SampledRunsTest::deviation).toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    private static double halfWidth(Sampling sampling) {
        Outcome.Estimate mean = MINE.run(Settings.iterations(131_072).seed(5).sampling(sampling))
                .metric("npv")
                .meanEstimate();
        // the true mean of the mine lies within 0.6 of 566.0
        assertThat(mean.value()).isBetween(566.0 - 5, 566.0 + 5);
        return (mean.upper() - mean.lower()) / 2;
    }

    @Test
    void errorsOfRandomizationsAreThoseOfTheirOwnMeans() {
        int parts = 16;
        Settings settings = Settings.iterations(16_000).seed(4).sampling(Sampling.LATIN_HYPERCUBE, parts);
        NetPresentValues values = new NetPresentValues();
        Outcome npv = MINE.run(settings, Execution.onCallingThread().watchedBy(values))
                .metric("npv");
        double[] means = new double[parts];
        for (int part = 0; part < parts; part++) {
            means[part] = Arrays.stream(values.values(), part * 1_000, (part + 1) * 1_000)
                    .average()
                    .orElseThrow();
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (parts - 1);
        // Student's t with 15 degrees of freedom holds 95 % within 2.131449545559323
        double half = 2.131449545559323 * Math.sqrt(variance / parts);
        assertThat(npv.meanEstimate().upper() - npv.mean()).isCloseTo(half, Offset.offset(1e-9 * half));
    }

    @Test
    void errorsOfPairsAreThoseOfTheirMeans() {
        int pairs = 5_000;
        NetPresentValues values = new NetPresentValues();
        Settings settings = Settings.iterations(2 * pairs).seed(4).sampling(Sampling.ANTITHETIC);
        Outcome npv = MINE.run(settings, Execution.onCallingThread().watchedBy(values))
                .metric("npv");
        double squares = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double deviation = (values.values()[2 * pair] + values.values()[2 * pair + 1]) / 2 - npv.mean();
            squares += deviation * deviation;
        }
        double half = 1.959963984540054 * Math.sqrt(squares / (pairs - 1) / pairs);
        assertThat(npv.meanEstimate().upper() - npv.mean()).isCloseTo(half, Offset.offset(1e-9 * half));
    }
}
