package io.calminer.application.calculation;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.Projects;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what calculators answer, where the caller wishes so and may. */
public final class SnapshotKeeper {

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final VisibleScenarios scenarios;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    private SnapshotKeeper(
            Access access,
            UnitOfWork work,
            Projects projects,
            VisibleScenarios scenarios,
            Snapshots snapshots,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.scenarios = scenarios;
        this.snapshots = snapshots;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public static SnapshotKeeper of(
            Access access,
            UnitOfWork work,
            Projects projects,
            VisibleScenarios scenarios,
            Snapshots snapshots,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new SnapshotKeeper(access, work, projects, scenarios, snapshots, journal, ids, clock);
    }

    /** Answers, and keeps the answer where it is wished; what cannot be kept is not computed. */
    public <T> Answer<Kept<T>> answer(
            Calculator calculator,
            SnapshotWish wish,
            Caller caller,
            Supplier<T> computing,
            Function<T, JsonValue.JsonObject> document) {
        return project(wish).map(project -> {
            T answer = computing.get();
            JsonValue.JsonObject result = document.apply(answer);
            Snapshot snapshot = wish.persist() ? keep(calculator, wish, project.orElseThrow(), result, caller) : null;
            return new Kept<>(answer, result, snapshot);
        });
    }

    /** The project that a wish names, by itself or by its scenario; empty where it names none. */
    private Answer<Optional<UUID>> project(SnapshotWish wish) {
        Role role = wish.persist() ? Role.ANALYST : Role.VIEWER;
        @Nullable UUID project = wish.projectId();
        if (wish.scenarioId() != null) {
            return scenarios.find(role, wish.scenarioId()).then(head -> {
                if (project != null && !project.equals(head.projectId())) {
                    return refuse(CalculationRule.SNAPSHOT_PROJECT, "project_id", project, head.name());
                }
                return Answer.of(Optional.of(head.projectId()));
            });
        }
        if (project == null) {
            return wish.persist() ? refuse(CalculationRule.SNAPSHOT_NOWHERE, "persist") : Answer.of(Optional.empty());
        }
        if (projects.find(project).isEmpty()) {
            return Answer.refuse(new Answer.NotFound("project", project.toString()));
        }
        access.require(role, project);
        return Answer.of(Optional.of(project));
    }

    private Snapshot keep(
            Calculator calculator, SnapshotWish wish, UUID project, JsonValue.JsonObject result, Caller caller) {
        Snapshot snapshot = new Snapshot(
                ids.next(),
                calculator,
                project,
                wish.scenarioId(),
                wish.notes(),
                wish.input(),
                result,
                clock.instant(),
                caller.username());
        return work.inTransaction(() -> {
            snapshots.add(snapshot);
            journal.write(caller, "snapshot.keep", "snapshot", snapshot.id(), project);
            return snapshot;
        });
    }

    private static <T> Answer<T> refuse(Rule rule, String field, Object... values) {
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(rule, Pointer.ROOT.child(field), null, values))));
    }
}
