package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.version.VersionMaker;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Engine;
import io.calminer.domain.simulation.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks for a simulation of a scenario as it stands: makes a version of it and queues the run.
 *
 * <p>Who waits is told when the run has ended, or after a while that it goes on without them.
 */
public final class RequestRun {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;
    private final VersionMaker maker;
    private final SimulationRuns runs;
    private final RunEvents events;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public RequestRun(
            Access access,
            UnitOfWork work,
            PlanWriter writer,
            VersionMaker maker,
            SimulationRuns runs,
            RunEvents events,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.writer = writer;
        this.maker = maker;
        this.runs = runs;
        this.events = events;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The run to make.
     *
     * @param settings how often and how to draw, and when the run may end
     * @param choice the figures that the caller wants to read; metrics that the plan does not watch are refused
     * @param patience how long the caller waits for its end; zero for not at all
     */
    public record Request(UUID scenarioId, Settings settings, FigureChoice choice, Duration patience) {}

    /** The run, ended when it ended within the time that the caller waits. */
    public Answer<SimulationRun> request(Request request) {
        Caller caller = access.require(Role.ANALYST);
        Answer<SimulationRun> queued = work.inTransaction(() -> writer.held(Role.ANALYST, request.scenarioId())
                .then(head -> watching(head, request))
                .map(head -> queue(caller, head, request.settings())));
        return queued.map(run -> awaited(run, request.patience()));
    }

    private static Answer<ScenarioHead> watching(ScenarioHead head, Request request) {
        if (request.choice().metrics().isEmpty()
                && request.settings().precision().isEmpty()) {
            return Answer.of(head);
        }
        return Plan.read(head.document())
                .then(plan -> request.choice()
                        .refusal(RiskAnalysis.metrics(plan.scenario()), request.settings())
                        .<Answer<ScenarioHead>>map(Answer::refuse)
                        .orElseGet(() -> Answer.of(head)));
    }

    private SimulationRun queue(Caller caller, ScenarioHead head, Settings settings) {
        ScenarioVersion version = maker.versionOf(head, "", "Made for a simulation.", caller);
        SimulationRun run = new SimulationRun(
                ids.next(),
                head.projectId(),
                head.id(),
                version.id(),
                version.number(),
                version.hash(),
                Engine.VERSION,
                Engine.accelerator(),
                settings,
                RunState.QUEUED,
                0,
                0,
                0,
                0,
                false,
                null,
                null,
                clock.instant(),
                caller.username(),
                null,
                null);
        runs.add(run);
        Facts facts = Facts.of("iterations", settings.iterations())
                .and("seed", settings.seed())
                .and("sampling", settings.sampling().text())
                .and("version", version.number());
        journal.write(caller, "simulation.request", "simulation", run.id(), head.projectId(), null, facts.object());
        return run;
    }

    private SimulationRun awaited(SimulationRun run, Duration patience) {
        RunEvent queued = RunEvent.of(run, RunState.QUEUED, 0);
        if (patience.isZero()) {
            events.tell(queued);
            return run;
        }
        events.await(run.id(), patience, () -> events.tell(queued));
        return runs.find(run.id()).orElse(run);
    }
}
