package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes the document of a scenario: compiles what comes out, moves the children that follow, rewrites the item rows
 * and writes the audit trail. It works inside the transaction of the use case that calls it.
 *
 * <p>Heads are locked from the parent down, so two writers of one family wait for each other and never block each
 * other for good.
 */
public final class PlanWriter {

    private static final JsonValue.JsonObject NOTHING = new JsonValue.JsonObject(Map.of());

    private final Access access;
    private final Projects projects;
    private final Scenarios scenarios;
    private final ScenarioVersions versions;
    private final Journal journal;
    private final Clock clock;

    private PlanWriter(
            Access access,
            Projects projects,
            Scenarios scenarios,
            ScenarioVersions versions,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.projects = projects;
        this.scenarios = scenarios;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    public static PlanWriter of(
            Access access,
            Projects projects,
            Scenarios scenarios,
            ScenarioVersions versions,
            Journal journal,
            Clock clock) {
        return new PlanWriter(access, projects, scenarios, versions, journal, clock);
    }

    private record Move(ScenarioHead head, Plan plan) {}

    /** The scenario held for update, when the caller may change it and its state allows it. */
    public Answer<ScenarioHead> open(Role role, UUID id) {
        return held(role, id).then(PlanWriter::whenOpen);
    }

    /** The scenario held for update, whatever its state, when its project is open to the caller. */
    public Answer<ScenarioHead> held(Role role, UUID id) {
        Optional<ScenarioHead> found = scenarios.findForUpdate(id);
        Optional<Project> project = found.flatMap(head -> projects.find(head.projectId()));
        if (found.isEmpty() || project.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("scenario", id.toString()));
        }
        access.require(role, project.get().id());
        return project.get().state() == Project.State.ACTIVE
                ? Answer.of(found.get())
                : Answer.refuse(new Answer.Locked("project", "archived", "Maybe restore it first."));
    }

    /** The scenario held for update, its parent before it, so that a child which begins to follow misses no move. */
    Answer<ScenarioHead> heldWithParent(Role role, UUID id) {
        scenarios.find(id).map(ScenarioHead::parentId).ifPresent(scenarios::findForUpdate);
        return held(role, id);
    }

    /**
     * Changes the document of a scenario.
     *
     * @param change gives the new document from the head, which is held for update
     */
    public Answer<ScenarioHead> write(
            Caller caller, UUID id, String action, Function<ScenarioHead, Answer<JsonValue.JsonObject>> change) {
        return open(Role.ANALYST, id)
                .then(head -> change.apply(head).then(Plan::read).then(plan -> store(caller, head, plan, action)));
    }

    /** Makes a plan the document of a scenario that is held for update. */
    public Answer<ScenarioHead> store(Caller caller, ScenarioHead head, Plan plan, String action) {
        if (plan.hash().equals(head.hash())) {
            return Answer.of(head);
        }
        return moved(caller, head, plan).map(moves -> {
            moves.forEach(move -> scenarios.replace(move.head(), new Projector(move.plan()).project()));
            JsonValue.JsonObject before = head.tree();
            JsonValue.JsonObject changes = Differences.patch(before, plan.tree());
            JsonValue.JsonObject back = Differences.patch(plan.tree(), before);
            journal.write(caller, action, "scenario", head.id(), head.projectId(), back, changes);
            return moves.get(0).head();
        });
    }

    /** Adds a new scenario. */
    Answer<ScenarioHead> add(Caller caller, ScenarioHead head, Plan plan, String action) {
        if (scenarios.hasName(head.projectId(), head.name())) {
            return Answer.refuse(new Answer.Taken("scenario", "name", head.name()));
        }
        scenarios.add(head, new Projector(plan).project());
        journal.write(caller, action, "scenario", head.id(), head.projectId(), null, ScenarioFacts.of(head));
        return Answer.of(head);
    }

    /** Resolves a child anew, against the parent's head or the version it is pinned to, and stores it with its words. */
    Answer<ScenarioHead> resolve(Caller caller, ScenarioHead before, ScenarioHead after, String action) {
        JsonValue.JsonObject parent = parentDocument(after);
        JsonValue document =
                parent == null ? after.tree() : MergePatch.apply(parent, tree(Objects.requireNonNull(after.patch())));
        return Plan.read(document).then(plan -> moved(caller, after, plan)).map(moves -> {
            moves.forEach(move -> scenarios.replace(move.head(), new Projector(move.plan()).project()));
            ScenarioHead stored = moves.get(0).head();
            journal.write(
                    caller,
                    action,
                    "scenario",
                    stored.id(),
                    stored.projectId(),
                    ScenarioFacts.of(before),
                    ScenarioFacts.of(stored));
            return stored;
        });
    }

    /** The head with its new document, and after it all that follow. */
    private Answer<List<Move>> moved(Caller caller, ScenarioHead head, Plan plan) {
        Instant now = clock.instant();
        JsonValue.JsonObject parent = parentDocument(head);
        String patch = head.patch();
        if (parent != null) {
            JsonValue.JsonObject old = patch == null ? NOTHING : tree(patch);
            patch = CanonicalJson.write(Overrides.of(parent, old, plan.tree()));
        }
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(head.holding(plan, patch, now, caller.username()), plan));
        List<Problem> problems = new ArrayList<>();
        follow(caller, moves.get(0), moves, problems);
        return problems.isEmpty() ? Answer.of(moves) : Answer.refuse(new Answer.Invalid(problems));
    }

    private void follow(Caller caller, Move parent, List<Move> moves, List<Problem> problems) {
        for (UUID id : scenarios.followers(parent.head().id())) {
            ScenarioHead child = scenarios.findForUpdate(id).orElseThrow();
            JsonValue.JsonObject patch = tree(Objects.requireNonNull(child.patch()));
            Answer<Plan> plan = Plan.read(MergePatch.apply(parent.plan().tree(), patch));
            if (plan.refusal() instanceof Answer.Invalid invalid) {
                invalid.problems().forEach(problem -> problems.add(breaks(child, problem)));
                continue;
            }
            Move move =
                    new Move(child.holding(plan.get(), child.patch(), clock.instant(), caller.username()), plan.get());
            moves.add(move);
            follow(caller, move, moves, problems);
        }
    }

    /** What a child's patch stands on; null for a scenario that stands alone. */
    private JsonValue.@Nullable JsonObject parentDocument(ScenarioHead head) {
        UUID parentId = head.parentId();
        if (parentId == null) {
            return null;
        }
        Integer pinned = head.pinnedVersion();
        return pinned == null
                ? scenarios.find(parentId).orElseThrow().tree()
                : tree(versions.find(parentId, pinned).orElseThrow().document());
    }

    private static Problem breaks(ScenarioHead child, Problem problem) {
        String words = problem.pointer() + " " + problem.code() + ": " + problem.message();
        return Problem.of(RequestRule.CHILD_BREAKS, Pointer.ROOT, null, child.name(), words);
    }

    private static JsonValue.JsonObject tree(String text) {
        return (JsonValue.JsonObject) JsonDocument.parse(text).root();
    }

    /** The head, when its state allows changes. */
    static Answer<ScenarioHead> whenOpen(ScenarioHead head) {
        if (head.isOpen()) {
            return Answer.of(head);
        }
        String hint = head.state() == ScenarioState.LOCKED ? "Maybe branch it instead." : "Maybe restore it first.";
        return Answer.refuse(new Answer.Locked("scenario", head.state().text(), hint));
    }
}
