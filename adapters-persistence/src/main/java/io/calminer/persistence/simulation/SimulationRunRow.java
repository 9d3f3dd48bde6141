package io.calminer.persistence.simulation;

import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "simulation_run")
@SuppressWarnings("NullAway.Init")
class SimulationRunRow {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    @Column(name = "scenario_id")
    UUID scenarioId;

    @Column(name = "version_id")
    UUID versionId;

    @Column(name = "version_number")
    int versionNumber;

    @Column(name = "input_hash")
    String inputHash;

    @Column(name = "engine_version")
    String engineVersion;

    String accelerator;

    long iterations;
    long seed;
    String sampling;
    int randomizations;

    @Column(name = "precision_targets")
    @Nullable String precisionTargets;

    @Column(name = "precision_minimum")
    @Nullable Long precisionMinimum;

    String state;
    long done;

    @Column(name = "resumed_from")
    long resumedFrom;

    @Column(name = "iterations_redone")
    long iterationsRedone;

    int attempts;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    @Column(name = "stop_reason")
    @Nullable String stopReason;

    @Nullable String failure;

    @Column(name = "requested_at")
    Timestamp requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "started_at")
    @Nullable Timestamp startedAt;

    @Column(name = "finished_at")
    @Nullable Timestamp finishedAt;

    @Nullable String holder;

    @Column(name = "lease_until")
    @Nullable Timestamp leaseUntil;

    protected SimulationRunRow() {}

    static SimulationRunRow of(SimulationRun run) {
        SimulationRunRow row = new SimulationRunRow();
        row.id = run.id();
        row.projectId = run.projectId();
        row.scenarioId = run.scenarioId();
        row.versionId = run.versionId();
        row.versionNumber = run.versionNumber();
        row.inputHash = run.inputHash();
        row.engineVersion = run.engineVersion();
        row.accelerator = run.accelerator();
        row.iterations = run.settings().iterations();
        row.seed = run.settings().seed();
        row.sampling = run.settings().sampling().text();
        row.randomizations = run.settings().randomizations();
        Precision precision = run.settings().precision().orElse(null);
        row.precisionTargets = precision == null ? null : precision.text();
        row.precisionMinimum = precision == null ? null : precision.minimum();
        row.state = run.state().text();
        row.done = run.done();
        row.resumedFrom = run.resumedFrom();
        row.iterationsRedone = run.iterationsRedone();
        row.attempts = run.attempts();
        row.cancelRequested = run.cancelRequested();
        row.stopReason = run.stop() == null ? null : run.stop().text();
        row.failure = run.failure();
        row.requestedAt = Columns.time(run.requestedAt());
        row.requestedBy = run.requestedBy();
        row.startedAt = Columns.optionalTime(run.startedAt());
        row.finishedAt = Columns.optionalTime(run.finishedAt());
        return row;
    }

    SimulationRun toDomain() {
        return new SimulationRun(
                id,
                projectId,
                scenarioId,
                versionId,
                versionNumber,
                inputHash,
                engineVersion,
                accelerator,
                settings(),
                RunState.valueOf(state.toUpperCase(Locale.ROOT)),
                done,
                resumedFrom,
                iterationsRedone,
                attempts,
                cancelRequested,
                stopReason == null ? null : Stop.Reason.valueOf(stopReason.toUpperCase(Locale.ROOT)),
                failure,
                requestedAt.toInstant(),
                requestedBy,
                Columns.optionalInstant(startedAt),
                Columns.optionalInstant(finishedAt));
    }

    private Settings settings() {
        Sampling how = Objects.requireNonNull(Sampling.byText().get(sampling));
        Settings settings = Settings.iterations(iterations).seed(seed).sampling(how, randomizations);
        return precisionTargets == null || precisionMinimum == null
                ? settings
                : settings.until(Precision.parse(precisionTargets, precisionMinimum));
    }

    /** Nobody holds the run any more. */
    void free(RunState next) {
        state = next.text();
        holder = null;
        leaseUntil = null;
    }
}
