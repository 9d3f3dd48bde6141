package io.calminer.persistence.simulation;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public final class JpaSimulationRuns implements SimulationRuns {

    private static final String CLAIMABLE = "SELECT id FROM simulation_run WHERE state = 'queued'"
            + " OR (state = 'running' AND lease_until < ?1)"
            + " ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";

    private static final String VISIBLE = "EXISTS (SELECT 1 FROM project p WHERE p.id = run.project_id"
            + " AND (NOT p.is_private OR EXISTS (SELECT 1 FROM project_member m"
            + " WHERE m.project_id = p.id AND m.user_id = ?)))";

    private static final Map<String, String> FIELDS =
            Map.of("requested_at", "run.requested_at", "state", "run.state", "scenario_id", "run.scenario_id");

    private final JpaUnitOfWork work;

    public JpaSimulationRuns(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(SimulationRun run) {
        work.with(entities -> {
            entities.persist(SimulationRunRow.of(run));
            return run;
        });
    }

    @Override
    public Optional<SimulationRun> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(SimulationRunRow.class, id)).map(SimulationRunRow::toDomain));
    }

    @Override
    public Listing<SimulationRun> list(@Nullable UUID viewer, Slice slice) {
        JpaList list =
                new JpaList("run.id, run.state", "simulation_run run", "run.requested_at DESC, run.id DESC", FIELDS);
        if (viewer != null) {
            list.where(VISIBLE, viewer);
        }
        return work.with(entities -> list.read(entities, slice, row -> run(entities, Columns.id(row[0]))));
    }

    private static SimulationRun run(EntityManager entities, UUID id) {
        return Objects.requireNonNull(entities.find(SimulationRunRow.class, id)).toDomain();
    }

    @Override
    public Optional<SimulationRun> claim(String holder, Instant now, Instant leaseUntil) {
        return work.with(entities -> {
            List<?> ids = entities.createNativeQuery(CLAIMABLE)
                    .setParameter(1, Columns.time(now))
                    .getResultList();
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            SimulationRunRow row =
                    Objects.requireNonNull(entities.find(SimulationRunRow.class, Columns.id(ids.get(0))));
            row.state = RunState.RUNNING.text();
            row.holder = holder;
            row.leaseUntil = Columns.time(leaseUntil);
            row.startedAt = Columns.time(now);
            row.attempts++;
            return Optional.of(row.toDomain());
        });
    }

    @Override
    public Optional<Checkpoint> checkpoint(UUID id) {
        return work.with(entities -> Optional.ofNullable(entities.find(SimulationCheckpointRow.class, id))
                .map(SimulationCheckpointRow::toDomain));
    }

    @Override
    public void begin(UUID id, String holder, String engineVersion, String accelerator, long resumedFrom, long redone) {
        change(id, holder, (entities, row) -> {
            row.engineVersion = engineVersion;
            row.accelerator = accelerator;
            row.done = resumedFrom;
            row.resumedFrom = resumedFrom;
            row.iterationsRedone += redone;
        });
    }

    @Override
    public boolean keep(UUID id, String holder, Instant leaseUntil, long done, @Nullable Checkpoint checkpoint) {
        return change(id, holder, (entities, row) -> {
                    row.leaseUntil = Columns.time(leaseUntil);
                    row.done = done;
                    if (checkpoint != null) {
                        entities.merge(SimulationCheckpointRow.of(id, checkpoint));
                    }
                })
                .map(row -> !row.cancelRequested)
                .orElse(false);
    }

    @Override
    public void finish(UUID id, String holder, Instant now, List<MetricFigures> results, Checkpoint last, Stop stop) {
        change(id, holder, (entities, row) -> {
            row.free(RunState.FINISHED);
            row.done = stop.iterations();
            row.stopReason = stop.reason().text();
            row.finishedAt = Columns.time(now);
            entities.merge(SimulationCheckpointRow.of(id, last));
            for (int position = 0; position < results.size(); position++) {
                MetricFigures figures = results.get(position);
                entities.persist(SimulationResultRow.of(id, position, figures));
            }
            entities.flush();
            results.forEach(figures -> figures.percentiles()
                    .forEach((percent, estimate) ->
                            entities.persist(SimulationPercentileRow.of(id, figures.metric(), percent, estimate))));
        });
    }

    @Override
    public void end(UUID id, String holder, Instant now, RunState state, @Nullable String failure) {
        change(id, holder, (entities, row) -> {
            row.free(state);
            row.failure = failure;
            row.finishedAt = Columns.time(now);
        });
    }

    @Override
    public void release(UUID id, String holder) {
        change(id, holder, (entities, row) -> row.free(RunState.QUEUED));
    }

    @Override
    public void requestCancel(UUID id, Instant now) {
        work.with(entities -> {
            SimulationRunRow row = locked(entities, id);
            if (row == null || RunState.FINISHED.text().equals(row.state) || row.finishedAt != null) {
                return false;
            }
            row.cancelRequested = true;
            if (RunState.QUEUED.text().equals(row.state)) {
                row.state = RunState.CANCELLED.text();
                row.finishedAt = Columns.time(now);
            }
            return true;
        });
    }

    @Override
    public List<MetricFigures> results(UUID id) {
        return work.with(entities -> {
            Map<String, Map<Integer, Estimate>> percentiles = percentiles(entities, id);
            String query = "SELECT r FROM SimulationResultRow r WHERE r.runId = :run ORDER BY r.position";
            return entities.createQuery(query, SimulationResultRow.class)
                    .setParameter("run", id)
                    .getResultStream()
                    .map(row -> row.toDomain(percentiles.getOrDefault(row.metric, Map.of())))
                    .toList();
        });
    }

    private static Map<String, Map<Integer, Estimate>> percentiles(EntityManager entities, UUID id) {
        String query = "SELECT p FROM SimulationPercentileRow p WHERE p.runId = :run ORDER BY p.metric, p.percent";
        Map<String, Map<Integer, Estimate>> percentiles = new LinkedHashMap<>();
        for (SimulationPercentileRow row : entities.createQuery(query, SimulationPercentileRow.class)
                .setParameter("run", id)
                .getResultList()) {
            percentiles
                    .computeIfAbsent(row.metric, metric -> new LinkedHashMap<>())
                    .put(row.percent, row.toDomain());
        }
        return percentiles;
    }

    /** What a holder writes into its run. */
    private interface Change {
        void to(EntityManager entities, SimulationRunRow row);
    }

    private Optional<SimulationRunRow> change(UUID id, String holder, Change change) {
        Function<EntityManager, Optional<SimulationRunRow>> write = entities -> {
            SimulationRunRow row = locked(entities, id);
            if (row == null || !holder.equals(row.holder)) {
                return Optional.empty();
            }
            change.to(entities, row);
            return Optional.of(row);
        };
        return work.with(write);
    }

    private static @Nullable SimulationRunRow locked(EntityManager entities, UUID id) {
        return entities.find(SimulationRunRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
