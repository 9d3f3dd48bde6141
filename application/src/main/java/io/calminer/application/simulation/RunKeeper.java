package io.calminer.application.simulation;

import io.calminer.application.UnitOfWork;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import io.calminer.domain.simulation.statistics.Histogram;
import io.calminer.domain.simulation.statistics.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps the progress and the checkpoints of a run while it is computed, and tells who listens. */
final class RunKeeper implements Monitor {

    private static final Duration BETWEEN_KEEPS = Duration.ofMillis(500);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(200);
    private static final int LIVE_BARS = 40;
    private static final double P5 = 5;
    private static final double P95 = 95;

    private final SimulationRun run;
    private final String holder;
    private final UnitOfWork work;
    private final SimulationRuns runs;
    private final RunEvents events;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Instant start;
    private long doneAtStart = -1;
    private Instant kept;
    private Instant checkpointed;
    private Instant told;
    private @Nullable Checkpoint newest;
    private volatile boolean ended;

    RunKeeper(
            SimulationRun run,
            String holder,
            UnitOfWork work,
            SimulationRuns runs,
            RunEvents events,
            Clock clock,
            BooleanSupplier stopping) {
        this.run = run;
        this.holder = holder;
        this.work = work;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
        this.stopping = stopping;
        this.start = clock.instant();
        this.kept = start;
        this.checkpointed = start;
        this.told = start;
    }

    @Override
    public boolean cancelled() {
        return ended || stopping.getAsBoolean() || events.isAskedToEnd(run.id());
    }

    @Override
    public void progress(Progress progress) {
        Instant now = clock.instant();
        if (doneAtStart < 0) {
            doneAtStart = progress.done();
        }
        if (now.isAfter(kept.plus(BETWEEN_KEEPS))) {
            kept = now;
            Checkpoint checkpoint = newest;
            newest = null;
            ended |= !work.inTransaction(
                    () -> runs.keep(run.id(), holder, now.plus(RunWorker.LEASE), progress.done(), checkpoint));
        }
        if (now.isAfter(told.plus(BETWEEN_EVENTS))) {
            told = now;
            events.tell(event(progress, now));
        }
    }

    @Override
    public boolean wantsCheckpoint() {
        return clock.instant().isAfter(checkpointed.plus(BETWEEN_CHECKPOINTS));
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        checkpointed = clock.instant();
        newest = checkpoint;
    }

    private RunEvent event(Progress progress, Instant now) {
        double seconds = Math.max(1e-3, Duration.between(start, now).toMillis() / 1e3);
        double rate = (progress.done() - doneAtStart) / seconds;
        double left = rate > 0 ? (progress.total() - progress.done()) / rate : Double.NaN;
        List<Outcome> outcomes = progress.outcomes().get();
        RunEvent.LiveFigures figures = outcomes.isEmpty() ? null : live(outcomes.get(0));
        Histogram.Bars bars =
                outcomes.isEmpty() ? null : outcomes.get(0).histogram().bars(LIVE_BARS);
        return new RunEvent(run.id(), RunState.RUNNING, progress.done(), progress.total(), rate, left, figures, bars);
    }

    private static RunEvent.LiveFigures live(Outcome npv) {
        double half = npv.meanEstimate().upper() - npv.mean();
        return new RunEvent.LiveFigures(npv.mean(), half, npv.percentile(P5), npv.percentile(P95));
    }
}
