package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Puts a scenario away, or restores it to the state it was in; a child then catches up with its parent. */
public final class ArchiveScenario {

    private final Access access;
    private final UnitOfWork work;
    private final Scenarios scenarios;
    private final PlanWriter writer;
    private final Journal journal;
    private final Clock clock;

    public ArchiveScenario(
            Access access, UnitOfWork work, Scenarios scenarios, PlanWriter writer, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.scenarios = scenarios;
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The scenario to move.
     *
     * @param revision the revision that the caller read
     * @param restore true to restore, false to archive
     */
    public record Request(UUID id, long revision, boolean restore) {}

    public Answer<ScenarioHead> archive(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER);
        return work.inTransaction(() -> writer.heldWithParent(Role.PROJECT_MANAGER, request.id())
                .then(head -> ReviseDocument.expected(head, request.revision()))
                .then(head -> move(caller, request, head)));
    }

    private Answer<ScenarioHead> move(Caller caller, Request request, ScenarioHead before) {
        boolean archived = before.state() == ScenarioState.ARCHIVED;
        if (archived != request.restore()) {
            return Answer.of(before);
        }
        ScenarioState state = request.restore()
                ? Objects.requireNonNullElse(before.archivedFrom(), ScenarioState.DRAFT)
                : ScenarioState.ARCHIVED;
        ScenarioHead after = before.as(before.name(), before.description(), state, clock.instant(), caller.username());
        if (after.follows()) {
            return writer.resolve(caller, before, after, "scenario.restore");
        }
        scenarios.replace(after);
        journal.write(
                caller,
                request.restore() ? "scenario.restore" : "scenario.archive",
                "scenario",
                after.id(),
                after.projectId(),
                ScenarioFacts.of(before),
                ScenarioFacts.of(after));
        return Answer.of(after);
    }
}
