package io.calminer.application.project;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Archives a project, restores it, or deletes it; a deleted one is kept for 30 days. */
public final class MoveProject {

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final Journal journal;
    private final Clock clock;

    public MoveProject(Access access, UnitOfWork work, Projects projects, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The state to move to.
     *
     * @param revision the revision that the caller read
     */
    public record Request(UUID id, long revision, Project.State state) {}

    public Answer<Project> move(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER, request.id());
        return work.inTransaction(() -> {
            Optional<Project> found = projects.find(request.id());
            if (found.isEmpty()) {
                return Answer.refuse(new Answer.NotFound("project", request.id().toString()));
            }
            Project before = found.get();
            Project after = before.in(request.state(), clock.instant());
            if (before.revision() != request.revision() || !projects.replace(after)) {
                return Answer.refuse(new Answer.Stale(
                        "project", Long.toString(request.revision()), Long.toString(before.revision())));
            }
            String action = "project." + request.state().name().toLowerCase(Locale.ROOT);
            journal.write(
                    caller, action, "project", after.id(), after.id(), ProjectFacts.of(before), ProjectFacts.of(after));
            return Answer.of(after);
        });
    }
}
