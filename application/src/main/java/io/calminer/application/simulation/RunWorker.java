package io.calminer.application.simulation;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Engine;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Stop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Carries queued runs out, one at a time on several threads; a server has one or more workers.
 *
 * <p>It claims the oldest run that waits or was lost by another worker, goes on from its checkpoint when the engine is
 * the same, keeps progress and checkpoints while it computes, outside of any transaction, and stores the results. When
 * it stops, the run goes back to the queue with its last checkpoint.
 */
public final class RunWorker {

    /** A worker that does not renew its lease for so long is taken for lost. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private final Access access;
    private final UnitOfWork work;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;
    private final RunEvents events;
    private final SampleKeeper keeper;
    private final Clock clock;
    private final Executor executor;
    private final int threads;
    private final String holder;
    private volatile boolean stopping;

    /**
     * A worker.
     *
     * @param executor runs the further threads of a run
     * @param threads how many threads a run has
     * @param holder its name, unique among all workers of all servers
     */
    private RunWorker(
            Access access,
            UnitOfWork work,
            SimulationRuns runs,
            ScenarioVersions versions,
            RunEvents events,
            SampleKeeper keeper,
            Clock clock,
            Executor executor,
            int threads,
            String holder) {
        this.access = access;
        this.work = work;
        this.runs = runs;
        this.versions = versions;
        this.events = events;
        this.keeper = keeper;
        this.clock = clock;
        this.executor = executor;
        this.threads = threads;
        this.holder = holder;
    }

    public static RunWorker of(
            Access access,
            UnitOfWork work,
            SimulationRuns runs,
            ScenarioVersions versions,
            RunEvents events,
            SampleKeeper keeper,
            Clock clock,
            Executor executor,
            int threads,
            String holder) {
        return new RunWorker(access, work, runs, versions, events, keeper, clock, executor, threads, holder);
    }

    /** Carries one run out; false when none waits. */
    public boolean workOne() {
        access.open("the server itself carries runs out");
        Instant now = clock.instant();
        Optional<SimulationRun> claimed =
                stopping ? Optional.empty() : work.inTransaction(() -> runs.claim(holder, now, now.plus(LEASE)));
        claimed.ifPresent(this::carryOut);
        return claimed.isPresent();
    }

    /** Ends the current run soon, gives it back to the queue, and takes no other. */
    public void stop() {
        stopping = true;
    }

    private void carryOut(SimulationRun run) {
        try {
            RiskAnalysis analysis = analysis(run);
            Optional<Checkpoint> checkpoint = run.engineVersion().equals(Engine.VERSION)
                    ? work.inTransaction(() -> runs.checkpoint(run.id()))
                    : Optional.empty();
            long resumed = checkpoint
                    .map(from -> analysis.read(run.settings(), from).iterations())
                    .orElse(0L);
            long redone = Math.max(0, run.done() - resumed);
            change(() -> runs.begin(run.id(), holder, Engine.VERSION, Engine.accelerator(), resumed, redone));
            RunKeeper keeper = new RunKeeper(run, holder, work, runs, events, clock, () -> stopping);
            Execution execution = Execution.on(executor, threads).watchedBy(keeper);
            finish(
                    run,
                    analysis.run(
                            run.settings(),
                            checkpoint.map(execution::resumedFrom).orElse(execution)));
        } catch (Cancelled cancelled) {
            interrupted(run);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            end(run, RunState.FAILED, "The run failed: " + failed.getMessage());
        } finally {
            events.forget(run.id());
        }
    }

    private RiskAnalysis analysis(SimulationRun run) {
        return work.inTransaction(() -> versions.find(run.versionId()))
                .map(version -> RiskAnalysis.of(PlanDocument.read(version.document())))
                .orElseThrow(() -> new IllegalStateException("The version of the run is gone."));
    }

    private void finish(SimulationRun run, RiskResult result) {
        List<MetricFigures> figures = result.metrics().stream()
                .map(outcome -> MetricFigures.of(outcome, result.analysis().unit(outcome.name())))
                .toList();
        Stop stop = result.stop();
        change(() -> runs.finish(run.id(), holder, clock.instant(), figures, result.checkpoint(), stop));
        keeper.keep(run, result.analysis(), stop.iterations());
        events.tell(RunEvent.of(run, RunState.FINISHED, stop.iterations()));
    }

    private void interrupted(SimulationRun run) {
        SimulationRun now = work.inTransaction(() -> runs.find(run.id())).orElse(run);
        if (now.cancelRequested()) {
            end(run, RunState.CANCELLED, null);
        } else {
            change(() -> runs.release(run.id(), holder));
        }
    }

    private void end(SimulationRun run, RunState state, @Nullable String failure) {
        change(() -> runs.end(run.id(), holder, clock.instant(), state, failure));
        events.tell(RunEvent.of(run, state, run.done()));
    }

    private void change(Runnable write) {
        work.inTransaction(() -> {
            write.run();
            return true;
        });
    }
}
