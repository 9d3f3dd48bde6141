package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a scenario's name and description, or puts it into use. */
public final class ReviseScenario {

    private final Access access;
    private final UnitOfWork work;
    private final Scenarios scenarios;
    private final PlanWriter writer;
    private final Journal journal;
    private final Clock clock;

    public ReviseScenario(
            Access access, UnitOfWork work, Scenarios scenarios, PlanWriter writer, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.scenarios = scenarios;
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to change; null leaves a value as it is.
     *
     * @param revision the revision that the caller read
     * @param active whether the scenario is in use, and no longer being worked out
     */
    public record Request(
            UUID id,
            long revision,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean active) {}

    public Answer<ScenarioHead> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.open(Role.ANALYST, request.id())
                .then(head -> ReviseDocument.expected(head, request.revision()))
                .then(head -> store(caller, request, head)));
    }

    private Answer<ScenarioHead> store(Caller caller, Request request, ScenarioHead before) {
        String name = request.name() == null ? before.name() : request.name().strip();
        if (name.isEmpty() || name.length() > CreateScenario.LONGEST_NAME) {
            Pointer at = Pointer.ROOT.child("name");
            int most = CreateScenario.LONGEST_NAME;
            return Answer.refuse(
                    new Answer.Invalid(List.of(Problem.of(RequestRule.TEXT_LENGTH, at, null, 1, most, name.length()))));
        }
        boolean renamed = !name.toLowerCase(Locale.ROOT).equals(before.name().toLowerCase(Locale.ROOT));
        if (renamed && scenarios.hasName(before.projectId(), name)) {
            return Answer.refuse(new Answer.Taken("scenario", "name", name));
        }
        Boolean active = request.active();
        ScenarioState state = active == null ? before.state() : active ? ScenarioState.ACTIVE : ScenarioState.DRAFT;
        String description = request.description() == null ? before.description() : request.description();
        ScenarioHead after = before.as(name, description, state, clock.instant(), caller.username());
        scenarios.replace(after);
        journal.write(
                caller,
                "scenario.revise",
                "scenario",
                after.id(),
                after.projectId(),
                ScenarioFacts.of(before),
                ScenarioFacts.of(after));
        return Answer.of(after);
    }
}
