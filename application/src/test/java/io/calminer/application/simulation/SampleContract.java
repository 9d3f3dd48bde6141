package io.calminer.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Fixture;
import io.calminer.application.simulation.ListSamples.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kept samples over every adapter: asked for before or after the end, and read with the bits of the run. */
public interface SampleContract {

    Fixture fixture();

    /** A run of a demo plan that waits, asked for by an analyst's superior. */
    private SimulationRun queued(long iterations) {
        Fixture f = fixture();
        UUID scenario = f.demo(f.mine(false).id(), "Base", "copper-mine").id();
        return RunContract.queued(f, scenario, iterations);
    }

    private KeepSamples keep() {
        Fixture f = fixture();
        return new KeepSamples(f.access, f.ports.work(), f.ports.runs(), f.ports.versions(), f.ports.samples());
    }

    private Samples samples(SimulationRun run, long from, int limit) {
        Fixture f = fixture();
        return new ListSamples(f.access, f.ports.runs(), f.ports.versions(), f.ports.work(), f.ports.samples())
                .list(new ListSamples.Request(run.id(), from, limit))
                .get();
    }

    private void workOne() {
        assertThat(RunContract.worker(fixture(), "w").workOne()).isTrue();
    }

    @Test
    default void samplesThatAreKeptHaveTheBitsOfThoseComputedAgain() {
        SimulationRun run = queued(20_000);
        Samples again = samples(run, 16_000, 1_000);
        assertThat(again.kept()).isFalse();
        keep().keep(run.id()).get();
        workOne();
        Samples kept = samples(run, 16_000, 1_000);
        assertThat(kept.kept()).isTrue();
        assertThat(kept.iterations()).isEqualTo(again.iterations());
        assertThat(samples(run, 19_999, 100).iterations()).hasSize(1);
    }

    @Test
    default void samplesOfAFinishedRunAreKeptAtOnceAndOnlyWhenAsked() {
        SimulationRun run = queued(500);
        workOne();
        assertThat(samples(run, 0, 500).kept()).isFalse();
        keep().keep(run.id()).get();
        keep().keep(run.id()).get();
        assertThat(samples(run, 0, 500).kept()).isTrue();
        assertThat(samples(run, 0, 500).iterations()).hasSize(500);
    }
}
