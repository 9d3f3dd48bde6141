package io.calminer.application.project.version;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioFacts;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.application.project.scenario.Scenarios;
import java.time.Clock;
import java.util.UUID;

/** Approves a scenario: makes a version of it, after which it never changes again. */
public final class LockScenario {

    private final Access access;
    private final UnitOfWork work;
    private final Scenarios scenarios;
    private final PlanWriter writer;
    private final VersionMaker maker;
    private final Journal journal;
    private final Clock clock;

    public LockScenario(
            Access access,
            UnitOfWork work,
            Scenarios scenarios,
            PlanWriter writer,
            VersionMaker maker,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.scenarios = scenarios;
        this.writer = writer;
        this.maker = maker;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The scenario to lock.
     *
     * @param revision the revision that the caller read
     * @param name the name of the version; empty for "Version" and its number
     * @param note why it is approved; may be empty
     */
    public record Request(UUID id, long revision, String name, String note) {}

    public Answer<ScenarioHead> lock(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER);
        return work.inTransaction(() -> writer.open(Role.PROJECT_MANAGER, request.id())
                .then(head -> head.revision() == request.revision()
                        ? Answer.of(lock(caller, request, head))
                        : Answer.refuse(new Answer.Stale(
                                "scenario", Long.toString(request.revision()), Long.toString(head.revision())))));
    }

    private ScenarioHead lock(Caller caller, Request request, ScenarioHead before) {
        maker.versionOf(before, request.name(), request.note(), caller);
        ScenarioHead after = before.as(
                before.name(), before.description(), ScenarioState.LOCKED, clock.instant(), caller.username());
        scenarios.replace(after);
        journal.write(
                caller,
                "scenario.lock",
                "scenario",
                after.id(),
                after.projectId(),
                ScenarioFacts.of(before),
                ScenarioFacts.of(after));
        return after;
    }
}
