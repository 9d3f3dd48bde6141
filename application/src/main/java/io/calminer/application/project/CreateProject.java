package io.calminer.application.project;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.catalogue.Currencies;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Creates a project; its creator becomes a member. */
public final class CreateProject {

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final Currencies currencies;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CreateProject(
            Access access,
            UnitOfWork work,
            Projects projects,
            Currencies currencies,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.currencies = currencies;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** The project to create; texts may be empty except the name. */
    public record Request(
            String name,
            String location,
            String operationType,
            String description,
            String currency,
            List<String> commodities,
            boolean isPrivate,
            Set<UUID> members) {
        public Request {
            commodities = List.copyOf(commodities);
            members = Set.copyOf(members);
        }
    }

    public Answer<Project> create(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER);
        Problems problems = new Problems();
        new ProjectChecks(currencies, problems)
                .check(
                        request.name(),
                        request.location(),
                        request.operationType(),
                        request.description(),
                        request.currency(),
                        request.commodities());
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        Project project = project(request, caller);
        return work.inTransaction(() -> {
            projects.add(project);
            journal.write(
                    caller, "project.create", "project", project.id(), project.id(), null, ProjectFacts.of(project));
            return Answer.of(project);
        });
    }

    private Project project(Request request, Caller caller) {
        Set<UUID> members = new HashSet<>(request.members());
        if (caller.userId() != null) {
            members.add(caller.userId());
        }
        return new Project(
                ids.next(),
                request.name().strip(),
                request.location().strip(),
                request.operationType().strip(),
                request.description(),
                request.currency(),
                request.commodities(),
                request.isPrivate(),
                members,
                Project.State.ACTIVE,
                1,
                clock.instant(),
                caller.username(),
                clock.instant(),
                null);
    }
}
