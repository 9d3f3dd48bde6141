package io.calminer.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.draw.Sampling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Runs over every adapter: queued, claimed once, kept, resumed, cancelled, read. */
public interface RunContract {

    Executor HERE = Runnable::run;

    Fixture fixture();

    private SimulationRuns runs() {
        return fixture().ports.runs();
    }

    private RunEvents events() {
        return fixture().events;
    }

    /** The demo copper mine in a new project; the caller may run it. */
    private ScenarioHead scenario() {
        Fixture f = fixture();
        return f.demo(f.mine(false).id(), "Base", "copper-mine");
    }

    private RequestRun request() {
        return request(fixture());
    }

    private static RequestRun request(Fixture fixture) {
        return new RequestRun(
                fixture.access,
                fixture.ports.work(),
                fixture.writer,
                fixture.maker,
                fixture.ports.runs(),
                fixture.events,
                fixture.journal,
                fixture.ids,
                fixture.clock);
    }

    /** A run of a scenario that waits. */
    static SimulationRun queued(Fixture fixture, UUID scenario, long iterations) {
        return request(fixture)
                .request(new RequestRun.Request(
                        scenario, Settings.iterations(iterations), FigureChoice.ALL, Duration.ZERO))
                .get();
    }

    private RunWorker worker(String holder) {
        return worker(holder, HERE, 1);
    }

    private RunWorker worker(String holder, Executor executor, int threads) {
        return worker(fixture(), holder, executor, threads);
    }

    /** A worker on the calling thread. */
    static RunWorker worker(Fixture fixture, String holder) {
        return worker(fixture, holder, HERE, 1);
    }

    private static RunWorker worker(Fixture fixture, String holder, Executor executor, int threads) {
        return RunWorker.of(
                fixture.access,
                fixture.ports.work(),
                fixture.ports.runs(),
                fixture.ports.versions(),
                fixture.events,
                SampleKeeper.of(fixture.ports.work(), fixture.ports.samples()),
                fixture.clock,
                executor,
                threads,
                holder);
    }

    private SimulationRun queued(long iterations, long seed) {
        return request()
                .request(new RequestRun.Request(
                        scenario().id(), Settings.iterations(iterations).seed(seed), FigureChoice.ALL, Duration.ZERO))
                .get();
    }

    private Answer<List<ChosenFigures>> results(SimulationRun run, FigureChoice choice) {
        return new ShowRunResults(fixture().access, runs(), fixture().ports.versions())
                .show(new ShowRunResults.Request(run.id(), choice));
    }

    private ListSamples samples() {
        Fixture f = fixture();
        return new ListSamples(f.access, runs(), f.ports.versions(), f.ports.work(), f.ports.samples());
    }

    private Optional<SimulationRun> claim(String holder) {
        Instant now = fixture().clock.instant();
        return fixture().ports.work().inTransaction(() -> runs().claim(holder, now, now.plusSeconds(20)));
    }

    @Test
    default void aRunIsCarriedOutAndItsResultsAreKeptToTheBit() {
        SimulationRun run = queued(5_000, 42);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(worker("w").workOne()).isTrue();
        assertThat(worker("w").workOne()).isFalse();
        SimulationRun ended =
                new ShowRun(fixture().access, runs()).show(run.id()).get();
        assertThat(ended.state()).isEqualTo(RunState.FINISHED);
        assertThat(ended.progress()).isEqualTo(1);
        assertThat(ended.attempts()).isEqualTo(1);
        List<MetricFigures> figures = results(run, FigureChoice.ALL).get().stream()
                .map(ChosenFigures::figures)
                .toList();
        var result = new ExploreRun(fixture().access, runs(), fixture().ports.versions())
                .explore(run.id())
                .get();
        assertThat(figures)
                .usingRecursiveComparison()
                .isEqualTo(result.metrics().stream()
                        .map(outcome ->
                                MetricFigures.of(outcome, result.analysis().unit(outcome.name())))
                        .toList());
        assertThat(figures.get(0).metric()).isEqualTo("npv");
        assertThat(figures.get(0).sd()).isPositive();
    }

    @Test
    default void oneSeedGivesOneResult() {
        SimulationRun first = queued(3_000, 7);
        worker("w").workOne();
        SimulationRun second = request()
                .request(new RequestRun.Request(
                        first.scenarioId(), Settings.iterations(3_000).seed(7), FigureChoice.ALL, Duration.ZERO))
                .get();
        worker("w").workOne();
        assertThat(second.versionId()).isEqualTo(first.versionId());
        assertThat(runs().results(second.id())).usingRecursiveComparison().isEqualTo(runs().results(first.id()));
    }

    @Test
    default void noRunIsClaimedTwice() {
        SimulationRun run = queued(100, 1);
        assertThat(claim("a")).map(SimulationRun::id).contains(run.id());
        assertThat(claim("b")).isEmpty();
    }

    @Test
    default void aLostRunIsClaimedAgainAndOnlyItsHolderWrites() {
        SimulationRun run = queued(100, 1);
        claim("a");
        fixture().clock.advance(Duration.ofSeconds(21));
        Optional<SimulationRun> again = claim("b");
        assertThat(again).map(SimulationRun::attempts).contains(2);
        Checkpoint checkpoint = new Checkpoint(new byte[] {1, 2, 3});
        Instant until = fixture().clock.instant().plusSeconds(20);
        boolean lost = fixture().ports.work().inTransaction(() -> runs().keep(run.id(), "a", until, 50, checkpoint));
        assertThat(lost).isFalse();
        assertThat(runs().checkpoint(run.id())).isEmpty();
        boolean held = fixture().ports.work().inTransaction(() -> runs().keep(run.id(), "b", until, 60, checkpoint));
        assertThat(held).isTrue();
        assertThat(runs().checkpoint(run.id())).contains(checkpoint);
        assertThat(runs().find(run.id())).map(SimulationRun::done).contains(60L);
    }

    @Test
    default void aStoppedWorkerGivesItsRunBack() {
        SimulationRun run = queued(50_000, 1);
        List<RunWorker> stopped = new ArrayList<>();
        // the engine asks for its second thread when it has begun
        stopped.add(worker("a", task -> stopped.get(0).stop(), 2));
        assertThat(stopped.get(0).workOne()).isTrue();
        assertThat(runs().find(run.id())).map(SimulationRun::state).contains(RunState.QUEUED);
        assertThat(worker("b").workOne()).isTrue();
        assertThat(runs().find(run.id())).map(SimulationRun::state).contains(RunState.FINISHED);
    }

    @Test
    default void aWaitingRunIsCancelledAtOnceAndNeverCarriedOut() {
        SimulationRun run = queued(100, 1);
        CancelRun cancel = new CancelRun(
                fixture().access, fixture().ports.work(), runs(), events(), fixture().journal, fixture().clock);
        assertThat(cancel.cancel(run.id()).get().state()).isEqualTo(RunState.CANCELLED);
        assertThat(worker("w").workOne()).isFalse();
        assertThat(cancel.cancel(run.id()).get().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    default void aRunningRunIsCancelledByItsWorker() {
        SimulationRun run = queued(100, 1);
        claim("a");
        fixture().ports.work().inTransaction(() -> {
            runs().requestCancel(run.id(), fixture().clock.instant());
            return true;
        });
        Instant until = fixture().clock.instant().plusSeconds(20);
        boolean goesOn = fixture().ports.work().inTransaction(() -> runs().keep(run.id(), "a", until, 50, null));
        assertThat(goesOn).isFalse();
    }

    @Test
    default void whoWaitsGetsTheFinishedRun() {
        RunWorker worker = worker("w");
        Runnable unsubscribe = events().subscribe(event -> {
            if (event.state() == RunState.QUEUED) {
                worker.workOne();
            }
        });
        SimulationRun run = request()
                .request(new RequestRun.Request(
                        scenario().id(), Settings.iterations(1_000).seed(1), FigureChoice.ALL, Duration.ofSeconds(30)))
                .get();
        unsubscribe.run();
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    default void runsAreListedNewestFirst() {
        SimulationRun first = queued(10, 1);
        fixture().clock.advance(Duration.ofSeconds(1));
        SimulationRun second = request()
                .request(new RequestRun.Request(
                        first.scenarioId(), Settings.iterations(10).seed(2), FigureChoice.ALL, Duration.ZERO))
                .get();
        ListRuns list = new ListRuns(fixture().access, runs(), fixture().visible);
        assertThat(list.list(new ListRuns.Request(first.scenarioId(), Window.first()))
                        .get()
                        .items())
                .extracting(SimulationRun::id)
                .containsExactly(second.id(), first.id());
        assertThat(runs().list(
                                null,
                                Slice.of(Window.first(1), Set.of(), Set.of()).get())
                        .total())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    default void aPrecisionOfAMetricThatThePlanDoesNotWatchIsRefused() {
        ScenarioHead scenario = scenario();
        Settings settings = Settings.iterations(1_000).until(Precision.parse("npv=1%,nvp:5=1", 1));
        Answer<SimulationRun> refused =
                request().request(new RequestRun.Request(scenario.id(), settings, FigureChoice.ALL, Duration.ZERO));
        assertThat(String.valueOf(refused.refusal()))
                .contains("PRECISION_METRIC")
                .contains("/precision/targets/1/metric")
                .contains("Maybe 'npv'");
        assertThat(fixture().ports.versions().list(scenario.id())).isEmpty();
    }

    @Test
    default void aRunKeepsItsSamplingAndEndsWhenItIsPreciseEnough() {
        Settings settings = Settings.iterations(262_144)
                .seed(3)
                .sampling(Sampling.SOBOL, 64)
                .until(Precision.parse("npv=1%,irr:5=0.5", 20_000));
        UUID id = request()
                .request(new RequestRun.Request(scenario().id(), settings, FigureChoice.ALL, Duration.ZERO))
                .get()
                .id();
        assertThat(runs().find(id).orElseThrow().settings()).isEqualTo(settings);
        worker("w").workOne();
        SimulationRun run = runs().find(id).orElseThrow();
        assertThat(run.settings()).isEqualTo(settings);
        assertThat(run.stop()).isEqualTo(Stop.Reason.PRECISION_REACHED);
        assertThat(run.done()).isEqualTo(32_768);
        assertThat(run.iterations()).isEqualTo(32_768);
        assertThat(run.progress()).isEqualTo(1);
        MetricFigures npv = runs().results(id).get(0);
        assertThat(npv.count()).isEqualTo(32_768);
        assertThat(npv.meanInterval().upper() - npv.meanInterval().lower()).isBetween(0.0, 0.02 * npv.mean());
        ListSamples list = samples();
        assertThat(list.list(new ListSamples.Request(id, 0, 10)).get().total()).isEqualTo(32_768);
    }

    @Test
    default void aViewerMayNotAskForARun() {
        ScenarioHead scenario = scenario();
        fixture().actAs("vera", Role.VIEWER);
        assertThatThrownBy(() -> request()
                        .request(new RequestRun.Request(
                                scenario.id(), Settings.iterations(10).seed(1), FigureChoice.ALL, Duration.ZERO)))
                .hasMessageContaining("analyst");
    }

    @Test
    default void whoReadsResultsChoosesMetricsAndPercentiles() {
        SimulationRun run = queued(5_000, 42);
        assertThat(results(run, FigureChoice.ALL).get()).isEmpty();
        worker("w").workOne();
        ChosenFigures stored = results(run, FigureChoice.ALL).get().get(0);
        List<ChosenFigures> chosen = results(
                        run, new FigureChoice(List.of("npv"), List.of(2.5, 50.0), List.of(0.0), List.of(0.1)))
                .get();
        assertThat(chosen).hasSize(1);
        assertThat(chosen.get(0).percentiles()).containsOnlyKeys(2.5, 50.0);
        assertThat(chosen.get(0).percentiles().get(50.0))
                .isEqualTo(stored.percentiles().get(50.0));
        assertThat(chosen.get(0).percentiles().get(2.5).value())
                .isBetween(
                        stored.percentiles().get(1.0).value(),
                        stored.percentiles().get(5.0).value());
        assertThat(String.valueOf(results(run, new FigureChoice(List.of("nvp"), List.of(), List.of(), List.of()))
                        .refusal()))
                .contains("RUN_METRIC")
                .contains("Maybe 'npv'");
    }

    @Test
    default void metricsThatThePlanDoesNotWatchAreRefusedAndNothingIsStored() {
        ScenarioHead scenario = scenario();
        FigureChoice choice = new FigureChoice(List.of("npv", "mirr"), List.of(), List.of(), List.of());
        Answer<SimulationRun> refused = request()
                .request(new RequestRun.Request(
                        scenario.id(), Settings.iterations(10).seed(1), choice, Duration.ZERO));
        assertThat(String.valueOf(refused.refusal())).contains("RUN_METRIC").contains("/metrics/1");
        assertThat(fixture().ports.versions().list(scenario.id())).isEmpty();
    }

    @Test
    default void anyIterationIsComputedAgainWithTheBitsOfTheRun() {
        SimulationRun run = queued(5_000, 42);
        ListSamples list = samples();
        var before = list.list(new ListSamples.Request(run.id(), 0, 5_000)).get();
        worker("w").workOne();
        assertThat(list.list(new ListSamples.Request(run.id(), 0, 5_000)).get()).isEqualTo(before);
        double[] values = before.iterations().stream()
                .mapToDouble(iteration -> iteration.metrics().get("npv"))
                .toArray();
        MetricFigures npv = results(run, FigureChoice.ALL).get().get(0).figures();
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(npv.mean(), Offset.offset(1e-9));
        assertThat(Arrays.stream(values).max().orElseThrow()).isEqualTo(npv.max());
        ReplayIteration replay =
                new ReplayIteration(fixture().access, runs(), fixture().ports.versions());
        var again = replay.replay(new ReplayIteration.Request(run.id(), 4_999, "cash_flow.project", "2031", 1))
                .get();
        assertThat(again.figures()).isEqualTo(before.iterations().get(4_999));
        assertThat(again.replay().netPresentValue()).isEqualTo(values[4_999]);
        assertThat(String.valueOf(again.explanation())).contains("cash_flow.project");
    }

    @Test
    default void iterationsThatTheRunHasNotAreRefused() {
        SimulationRun run = queued(100, 42);
        ListSamples list = samples();
        assertThat(String.valueOf(
                        list.list(new ListSamples.Request(run.id(), 100, 0)).refusal()))
                .contains("ITERATION_RANGE")
                .contains("LIMIT_RANGE");
        ReplayIteration replay =
                new ReplayIteration(fixture().access, runs(), fixture().ports.versions());
        assertThat(replay.replay(new ReplayIteration.Request(run.id(), 100, null, null, 0))
                        .refusal())
                .isEqualTo(new Answer.NotFound("iteration", "100"));
        assertThat(String.valueOf(replay.replay(new ReplayIteration.Request(run.id(), 0, "cash_flow.projct", null, 0))
                        .refusal()))
                .contains("Maybe 'cash_flow.project'");
    }
}
