package io.calminer.application.simulation;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port to the runs, their checkpoints and their results.
 *
 * <p>A worker holds a run by a lease, which it renews; a run whose lease has lapsed may be claimed by another. Every
 * write of a worker names the holder and does nothing when another one holds the run.
 */
public interface SimulationRuns {

    void add(SimulationRun run);

    Optional<SimulationRun> find(UUID id);

    /**
     * The runs by time, the newest first.
     *
     * @param viewer a user who sees the runs of projects open to him; null for all runs
     * @param slice sorted by requested_at, state; filtered by state, scenario_id
     */
    Listing<SimulationRun> list(@Nullable UUID viewer, Slice slice);

    /**
     * Takes the oldest run that waits or whose lease has lapsed, skipping those that another transaction is taking; it
     * is then running, and one attempt more.
     *
     * @param holder who takes it, unique for each worker
     */
    Optional<SimulationRun> claim(String holder, Instant now, Instant leaseUntil);

    /** The last checkpoint of a run; of a finished one the state that holds all of its results. */
    Optional<Checkpoint> checkpoint(UUID id);

    /**
     * Says how a run begins: afresh or from its checkpoint.
     *
     * @param accelerator the loops at hand beside the plain ones
     * @param resumedFrom the iterations that are taken over
     * @param redone the iterations computed before that are computed again
     */
    void begin(UUID id, String holder, String engineVersion, String accelerator, long resumedFrom, long redone);

    /**
     * Renews the lease and keeps the progress.
     *
     * @param checkpoint the newest checkpoint; null when there is no newer one
     * @return whether the holder still holds the run and nobody asked to cancel it
     */
    boolean keep(UUID id, String holder, Instant leaseUntil, long done, @Nullable Checkpoint checkpoint);

    /** Ends a run with its results, after as many iterations as it stopped at. */
    void finish(UUID id, String holder, Instant now, List<MetricFigures> results, Checkpoint last, Stop stop);

    /** Ends a run without results: cancelled, or failed with a reason. */
    void end(UUID id, String holder, Instant now, RunState state, @Nullable String failure);

    /** Gives a run back to the queue; its checkpoint stays. */
    void release(UUID id, String holder);

    /** Asks to cancel: a waiting run is cancelled at once, a running one when its worker next keeps it. */
    void requestCancel(UUID id, Instant now);

    /** The results of a finished run in the order in which its metrics are watched. */
    List<MetricFigures> results(UUID id);
}
