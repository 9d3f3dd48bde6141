package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.statistics.Driver;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a run is carried out, every figure has the same bits. */
class EqualBitsTest {

    /** Of the copper mine, 20 000 iterations, seed 42; NaiveCopperMineTest confirms the values behind it. */
    private static final String GOLDEN = "70cc3bc996727a1db2b6a6431081eabca9cf581f0eaf387a29e72780f1f170f7";

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(3);
    private static final RiskAnalysis MINE = RiskAnalysis.of(DemoPlans.read("copper-mine"));

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @ParameterizedTest
    @CsvSource({"1, 256", "2, 256", "3, 64", "2, 512", "1, 4096", "1, 1"})
    void netPresentValuesHaveTheGoldenHash(int threads, int block) {
        NetPresentValues values = new NetPresentValues();
        MINE.run(
                Settings.iterations(20_000).seed(42),
                Execution.on(EXECUTOR, threads).block(block).watchedBy(values));
        assertThat(values.hash()).isEqualTo(GOLDEN);
    }

    @Test
    void statisticsDoNotDependOnThreadsAndBlocks() {
        Settings settings = Settings.iterations(300_000).seed(7);
        Checkpoint alone = MINE.run(settings).checkpoint();
        Checkpoint together =
                MINE.run(settings, Execution.on(EXECUTOR, 3).block(512)).checkpoint();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aResumedRunEndsWithTheBitsOfAnUndisturbedOne() {
        Settings settings = Settings.iterations(700_000).seed(11);
        NetPresentValues watch = new NetPresentValues(400_000);
        Execution first = Execution.on(EXECUTOR, 2).watchedBy(watch);
        assertThatThrownBy(() -> MINE.run(settings, first))
                .isInstanceOf(Cancelled.class)
                .hasMessageMatching("The run was cancelled after \\d+ of 700000 iterations\\.");
        assertThat(watch.checkpoints()).isNotEmpty();
        Execution second =
                Execution.on(EXECUTOR, 2).resumedFrom(watch.checkpoints().get(0));
        RiskResult resumed = MINE.run(settings, second);
        assertThat(resumed.resumedFrom()).isEqualTo(262_144);
        assertThat(resumed.checkpoint()).isEqualTo(MINE.run(settings).checkpoint());
    }

    @Test
    void aFinishedRunIsReadBackFromItsLastCheckpoint() {
        Settings settings = Settings.iterations(5_000).seed(3);
        RiskResult result = MINE.run(settings);
        RiskResult read = MINE.read(settings, result.checkpoint());
        assertThat(read.iterations()).isEqualTo(5_000);
        assertThat(read.metric("npv").mean()).isEqualTo(result.metric("npv").mean());
        assertThat(read.metric("irr").percentile(90))
                .isEqualTo(result.metric("irr").percentile(90));
        assertThat(read.fans()).isEqualTo(result.fans());
        assertThat(read.influences("npv")).isEqualTo(result.influences("npv"));
    }

    @Test
    void aCheckpointOfAnotherRunIsRefused() {
        Checkpoint checkpoint = MINE.run(Settings.iterations(100).seed(3)).checkpoint();
        assertThatThrownBy(() -> MINE.read(Settings.iterations(100).seed(4), checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A checkpoint must belong to the run that it resumes");
        assertThatThrownBy(() -> MINE.read(Settings.iterations(100).seed(3), new Checkpoint(new byte[] {1, 2})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The checkpoint is damaged");
    }

    @Test
    void aLongerRunBeginsWithTheIterationsOfAShorterOne() {
        NetPresentValues shorter = new NetPresentValues();
        NetPresentValues longer = new NetPresentValues();
        MINE.run(Settings.iterations(1_000).seed(5), Execution.onCallingThread().watchedBy(shorter));
        MINE.run(Settings.iterations(9_000).seed(5), Execution.onCallingThread().watchedBy(longer));
        assertThat(longer.values()).startsWith(shorter.values());
    }

    @Test
    void aReplayedIterationIsThatOfTheRun() {
        NetPresentValues values = new NetPresentValues();
        RiskResult result = MINE.run(
                Settings.iterations(5_000).seed(9), Execution.onCallingThread().watchedBy(values));
        for (long iteration : new long[] {0, 1, 4_095, 4_096, 4_999}) {
            assertThat(MINE.replay(9, iteration).netPresentValue()).isEqualTo(values.values()[(int) iteration]);
        }
        assertThat(result.metric("npv").count()).isEqualTo(5_000);
    }

    @Test
    void theCopperMineHasItsPublishedSpread() {
        // reference at 10^6 iterations: mean 566.0, standard deviation 583; 3 standard errors at 2·10^5 are 3.9
        RiskResult result = MINE.run(Settings.iterations(200_000).seed(42), Execution.on(EXECUTOR, 2));
        assertThat(result.metric("npv").mean()).isCloseTo(566, Offset.offset(3.9));
        assertThat(result.metric("npv").standardDeviation()).isCloseTo(583, Offset.offset(3.5));
    }

    @Test
    void iterationsComputedAgainHaveTheBitsOfTheRun() {
        NetPresentValues values = new NetPresentValues();
        RiskResult result = MINE.run(
                Settings.iterations(5_000).seed(9), Execution.onCallingThread().watchedBy(values));
        List<Iteration> iterations = MINE.iterations(9, 4_000, 1_000);
        assertThat(iterations).hasSize(1_000);
        for (Iteration iteration : iterations) {
            int i = (int) iteration.number();
            assertThat(iteration.metrics().get("npv")).isEqualTo(values.values()[i]);
        }
        assertThat(iterations.get(0).number()).isEqualTo(4_000);
        assertThat(iterations.get(0).metrics().keySet()).containsExactlyElementsOf(MINE.metrics());
        assertThat(iterations.get(0).inputs().keySet())
                .containsExactlyElementsOf(
                        result.drivers().stream().map(Driver::name).toList());
        assertThat(MINE.iterations(9, 4_999, 1)).containsExactly(iterations.get(999));
    }
}
