package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.UUID;

/** Ends a run that is not wanted any more; one that has ended stays as it is. */
public final class CancelRun {

    private final Access access;
    private final UnitOfWork work;
    private final SimulationRuns runs;
    private final RunEvents events;
    private final Journal journal;
    private final Clock clock;

    public CancelRun(
            Access access, UnitOfWork work, SimulationRuns runs, RunEvents events, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.runs = runs;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    public Answer<SimulationRun> cancel(UUID id) {
        Caller caller = access.require(Role.ANALYST);
        Answer<SimulationRun> cancelled = work.inTransaction(
                () -> VisibleRuns.find(access, runs, Role.ANALYST, id).map(run -> cancel(caller, run)));
        return cancelled.map(this::told);
    }

    private SimulationRun told(SimulationRun run) {
        if (!run.state().isFinal()) {
            events.askToEnd(run.id());
        }
        events.tell(RunEvent.of(run, run.state(), run.done()));
        return run;
    }

    private SimulationRun cancel(Caller caller, SimulationRun run) {
        if (run.state().isFinal()) {
            return run;
        }
        runs.requestCancel(run.id(), clock.instant());
        journal.write(caller, "simulation.cancel", "simulation", run.id(), run.projectId());
        return runs.find(run.id()).orElse(run);
    }
}
