package io.calminer.application.project;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.catalogue.Currencies;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what a project says about itself. */
public final class ReviseProject {

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final Currencies currencies;
    private final Journal journal;
    private final Clock clock;

    public ReviseProject(
            Access access, UnitOfWork work, Projects projects, Currencies currencies, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.currencies = currencies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to change; null leaves a value as it is.
     *
     * @param revision the revision that the caller read
     */
    public record Request(
            UUID id,
            long revision,
            @Nullable String name,
            @Nullable String location,
            @Nullable String operationType,
            @Nullable String description,
            @Nullable String currency,
            @Nullable List<String> commodities,
            @Nullable Boolean isPrivate,
            @Nullable Set<UUID> members) {}

    public Answer<Project> revise(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER, request.id());
        return work.inTransaction(() -> {
            Optional<Project> found = projects.find(request.id());
            return found.isEmpty()
                    ? Answer.refuse(new Answer.NotFound("project", request.id().toString()))
                    : store(caller, request, found.get());
        });
    }

    private Answer<Project> store(Caller caller, Request request, Project before) {
        if (before.revision() != request.revision()) {
            return stale(request, before);
        }
        if (before.state() == Project.State.ARCHIVED) {
            return Answer.refuse(new Answer.Locked("project", "archived", "Maybe restore it first."));
        }
        Project after = changed(before, request);
        Problems problems = new Problems();
        new ProjectChecks(currencies, problems)
                .check(
                        after.name(),
                        after.location(),
                        after.operationType(),
                        after.description(),
                        after.currency(),
                        after.commodities());
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        if (!projects.replace(after)) {
            return stale(request, before);
        }
        journal.write(
                caller,
                "project.revise",
                "project",
                after.id(),
                after.id(),
                ProjectFacts.of(before),
                ProjectFacts.of(after));
        return Answer.of(after);
    }

    private Project changed(Project before, Request request) {
        return new Project(
                before.id(),
                chosen(request.name(), before.name()).strip(),
                chosen(request.location(), before.location()).strip(),
                chosen(request.operationType(), before.operationType()).strip(),
                chosen(request.description(), before.description()),
                chosen(request.currency(), before.currency()),
                chosen(request.commodities(), before.commodities()),
                chosen(request.isPrivate(), before.isPrivate()),
                chosen(request.members(), before.members()),
                before.state(),
                before.revision() + 1,
                before.createdAt(),
                before.createdBy(),
                clock.instant(),
                null);
    }

    private static <T> T chosen(@Nullable T given, T before) {
        return given == null ? before : given;
    }

    private static Answer<Project> stale(Request request, Project current) {
        return Answer.refuse(
                new Answer.Stale("project", Long.toString(request.revision()), Long.toString(current.revision())));
    }
}
