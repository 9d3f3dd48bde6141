package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.draw.Sampling;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run ends when its watched statistics are precise enough, wherever it runs. */
class PrecisionTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(3);
    private static final RiskAnalysis MINE = RiskAnalysis.of(DemoPlans.read("copper-mine"));

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 1, npv=1%",
        "PLAIN, 1, 'npv=1%,npv:5=12'",
        "ANTITHETIC, 1, npv=2",
        "LATIN_HYPERCUBE, 128, npv=2",
        "SOBOL, 64, npv=0.2"
    })
    void aRunEndsAtTheSameIterationWithTheSameBitsOnAnyNumberOfThreads(
            Sampling sampling, int randomizations, String precision) {
        Settings settings = Settings.iterations(524_288)
                .seed(3)
                .sampling(sampling, randomizations)
                .until(Precision.parse(precision, 10_000));
        NetPresentValues values = new NetPresentValues();
        RiskResult alone = MINE.run(settings, Execution.onCallingThread().watchedBy(values));
        Stop stop = alone.stop();
        assertThat(stop.reason()).isEqualTo(Stop.Reason.PRECISION_REACHED);
        assertThat(stop.iterations()).isEqualTo(alone.iterations()).isBetween(10_000L, 524_287L);
        assertThat(stop.targets()).isNotEmpty().allMatch(Stop.Reached::isMet);
        assertThat(values.values()).hasSize((int) alone.iterations());
        for (int threads : new int[] {2, 3}) {
            NetPresentValues others = new NetPresentValues();
            Execution execution = Execution.on(EXECUTOR, threads).block(64).watchedBy(others);
            assertThat(MINE.run(settings, execution).checkpoint()).isEqualTo(alone.checkpoint());
            assertThat(others.hash()).isEqualTo(values.hash());
        }
        for (int earlier : new int[] {0, values.checkpoints().size() - 1}) {
            Execution execution =
                    Execution.on(EXECUTOR, 2).resumedFrom(values.checkpoints().get(earlier));
            assertThat(MINE.run(settings, execution).checkpoint()).isEqualTo(alone.checkpoint());
        }
    }

    @Test
    void aRunThatEndsEarlyHasTheFiguresOfAShorterOne() {
        Settings longer = Settings.iterations(500_000).seed(8).until(Precision.parse("npv=1%", 1));
        RiskResult early = MINE.run(longer);
        RiskResult shorter = MINE.run(Settings.iterations(early.iterations()).seed(8));
        assertThat(early.metric("npv").meanEstimate())
                .isEqualTo(shorter.metric("npv").meanEstimate());
        assertThat(early.metric("irr").percentileEstimate(90))
                .isEqualTo(shorter.metric("irr").percentileEstimate(90));
    }

    @Test
    void aTargetThatIsNotReachedIsTold() {
        Settings settings = Settings.iterations(20_000).seed(8).until(Precision.parse("npv:5=0.001", 1));
        Stop stop = MINE.run(settings).stop();
        assertThat(stop.reason()).isEqualTo(Stop.Reason.MOST_ITERATIONS);
        assertThat(stop.iterations()).isEqualTo(20_000);
        assertThat(stop.targets()).hasSize(1).noneMatch(Stop.Reached::isMet);
        assertThat(MINE.run(Settings.iterations(100)).stop().reason()).isEqualTo(Stop.Reason.ALL_ITERATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"npv=1%", "npv:5=20", "npv=0.07%", "irr=0.001,npv:97.5=7%", "payback=1000000"})
    void aPrecisionIsReadAsItIsWritten(String text) {
        Precision precision = Precision.parse(text, 5);
        assertThat(precision.text()).isEqualTo(text);
        assertThat(Precision.parse(precision.text(), 5)).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "npv", "npv=", "npv=0", "npv=-1", "=1", "npv:101=1", "npv:5:6=1", "npv=1%,"})
    void anotherTextIsRefused(String text) {
        assertThatThrownBy(() -> Precision.parse(text, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
