package io.calminer.application.simulation;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Stop;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

public final class InMemorySimulationRuns implements SimulationRuns {

    private final InMemoryDatabase.Table<UUID, Held> rows;
    private final BiPredicate<UUID, UUID> visible;

    /** Runs over a database; {@code visible} says whether a project is open to a user. */
    public InMemorySimulationRuns(InMemoryDatabase database, BiPredicate<UUID, UUID> visible) {
        this.rows = database.table();
        this.visible = visible;
    }

    private record Held(
            SimulationRun run,
            @Nullable String holder,
            @Nullable Instant leaseUntil,
            @Nullable Checkpoint checkpoint,
            List<MetricFigures> results) {

        Held with(SimulationRun other) {
            return new Held(other, holder, leaseUntil, checkpoint, results);
        }

        Held free() {
            return new Held(run, null, null, checkpoint, results);
        }
    }

    @Override
    public void add(SimulationRun run) {
        rows.put(run.id(), new Held(run, null, null, null, List.of()));
    }

    @Override
    public Optional<SimulationRun> find(UUID id) {
        return rows.find(id).map(Held::run);
    }

    @Override
    public Listing<SimulationRun> list(@Nullable UUID viewer, Slice slice) {
        return InMemoryListing.of(
                rows.rows().stream()
                        .map(Held::run)
                        .filter(run -> viewer == null || visible.test(run.projectId(), viewer)),
                slice,
                Map.of(
                        "requested_at", SimulationRun::requestedAt,
                        "state", run -> run.state().text(),
                        "scenario_id", SimulationRun::scenarioId),
                Comparator.comparing(SimulationRun::requestedAt)
                        .thenComparing(SimulationRun::id)
                        .reversed());
    }

    @Override
    public Optional<SimulationRun> claim(String holder, Instant now, Instant leaseUntil) {
        return rows.with(all -> {
            Optional<Held> next = all.values().stream()
                    .filter(row -> row.run().state() == RunState.QUEUED
                            || (row.run().state() == RunState.RUNNING
                                    && row.leaseUntil() != null
                                    && row.leaseUntil().isBefore(now)))
                    .min(Comparator.comparing((Held row) -> row.run().requestedAt())
                            .thenComparing(row -> row.run().id()));
            next.ifPresent(row -> {
                SimulationRun run = row.run();
                SimulationRun taken = copy(run, RunState.RUNNING, run.done(), run.stop(), run.failure(), now, null, 1);
                all.put(run.id(), new Held(taken, holder, leaseUntil, row.checkpoint(), List.of()));
            });
            return next.map(row -> all.get(row.run().id()).run());
        });
    }

    @Override
    public Optional<Checkpoint> checkpoint(UUID id) {
        return rows.find(id).flatMap(row -> Optional.ofNullable(row.checkpoint()));
    }

    @Override
    public void begin(UUID id, String holder, String engineVersion, String accelerator, long resumedFrom, long redone) {
        change(id, holder, row -> {
            SimulationRun run = row.run();
            SimulationRun begun = new SimulationRun(
                    run.id(),
                    run.projectId(),
                    run.scenarioId(),
                    run.versionId(),
                    run.versionNumber(),
                    run.inputHash(),
                    engineVersion,
                    accelerator,
                    run.settings(),
                    run.state(),
                    resumedFrom,
                    resumedFrom,
                    run.iterationsRedone() + redone,
                    run.attempts(),
                    run.cancelRequested(),
                    run.stop(),
                    run.failure(),
                    run.requestedAt(),
                    run.requestedBy(),
                    run.startedAt(),
                    run.finishedAt());
            return row.with(begun);
        });
    }

    @Override
    public boolean keep(UUID id, String holder, Instant leaseUntil, long done, @Nullable Checkpoint checkpoint) {
        return change(id, holder, row -> {
                    SimulationRun run = row.run();
                    SimulationRun kept = copy(
                            run, run.state(), done, run.stop(), run.failure(), run.startedAt(), run.finishedAt(), 0);
                    Checkpoint newest = checkpoint == null ? row.checkpoint() : checkpoint;
                    return new Held(kept, holder, leaseUntil, newest, List.of());
                })
                .map(row -> !row.run().cancelRequested())
                .orElse(false);
    }

    @Override
    public void finish(UUID id, String holder, Instant now, List<MetricFigures> results, Checkpoint last, Stop stop) {
        change(id, holder, row -> {
            SimulationRun run = row.run();
            SimulationRun done =
                    copy(run, RunState.FINISHED, stop.iterations(), stop.reason(), null, run.startedAt(), now, 0);
            return new Held(done, null, null, last, results);
        });
    }

    @Override
    public void end(UUID id, String holder, Instant now, RunState state, @Nullable String failure) {
        change(
                id,
                holder,
                row -> row.with(copy(
                                row.run(),
                                state,
                                row.run().done(),
                                null,
                                failure,
                                row.run().startedAt(),
                                now,
                                0))
                        .free());
    }

    @Override
    public void release(UUID id, String holder) {
        change(
                id,
                holder,
                row -> row.with(copy(
                                row.run(),
                                RunState.QUEUED,
                                row.run().done(),
                                null,
                                null,
                                row.run().startedAt(),
                                null,
                                0))
                        .free());
    }

    @Override
    public void requestCancel(UUID id, Instant now) {
        rows.with(all -> all.computeIfPresent(id, (key, row) -> {
            SimulationRun run = row.run();
            boolean waits = run.state() == RunState.QUEUED;
            SimulationRun asked = new SimulationRun(
                    run.id(),
                    run.projectId(),
                    run.scenarioId(),
                    run.versionId(),
                    run.versionNumber(),
                    run.inputHash(),
                    run.engineVersion(),
                    run.accelerator(),
                    run.settings(),
                    waits ? RunState.CANCELLED : run.state(),
                    run.done(),
                    run.resumedFrom(),
                    run.iterationsRedone(),
                    run.attempts(),
                    true,
                    run.stop(),
                    run.failure(),
                    run.requestedAt(),
                    run.requestedBy(),
                    run.startedAt(),
                    waits ? now : run.finishedAt());
            return run.state().isFinal() ? row : row.with(asked);
        }));
    }

    @Override
    public List<MetricFigures> results(UUID id) {
        return rows.find(id).map(Held::results).orElse(List.of());
    }

    private Optional<Held> change(UUID id, String holder, UnaryOperator<Held> change) {
        return rows.with(all -> {
            Held row = all.get(id);
            if (row == null || !holder.equals(row.holder())) {
                return Optional.empty();
            }
            Held changed = change.apply(row);
            all.put(id, changed);
            return Optional.of(changed);
        });
    }

    private static SimulationRun copy(
            SimulationRun run,
            RunState state,
            long done,
            Stop.@Nullable Reason stop,
            @Nullable String failure,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int moreAttempts) {
        return new SimulationRun(
                run.id(),
                run.projectId(),
                run.scenarioId(),
                run.versionId(),
                run.versionNumber(),
                run.inputHash(),
                run.engineVersion(),
                run.accelerator(),
                run.settings(),
                state,
                done,
                run.resumedFrom(),
                run.iterationsRedone(),
                run.attempts() + moreAttempts,
                run.cancelRequested(),
                stop,
                failure,
                run.requestedAt(),
                run.requestedBy(),
                startedAt,
                finishedAt);
    }
}
