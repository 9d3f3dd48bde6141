package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.UnreadableJson;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes the caller's draft of a scenario: appends a merge patch, undoes or redoes one.
 *
 * <p>A draft is kept at once, so nothing is lost when the browser closes; a plan that does not compile is kept too, and
 * told so. A patch that leaves the plan as it is is no change: there is nothing to save, and nothing to undo.
 */
public final class EditDraft {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;
    private final Drafts drafts;
    private final Clock clock;

    public EditDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, Clock clock) {
        this.access = access;
        this.work = work;
        this.writer = writer;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What happens to the draft. */
    public enum Step {
        /** One more change. */
        APPEND,
        /** The last change no longer holds; nothing happens when there is none. */
        UNDO,
        /** The change that was undone last holds again; nothing happens when there is none. */
        REDO
    }

    /**
     * The step.
     *
     * @param patch the JSON Merge Patch to append; null otherwise
     */
    public record Request(
            UUID scenarioId, Step step, @Nullable String patch) {}

    public Answer<DraftView> edit(Request request) {
        Caller caller = access.require(Role.ANALYST);
        Answer<String> patch = request.step() == Step.APPEND ? patch(request.patch()) : Answer.of("{}");
        return patch.then(text -> work.inTransaction(
                () -> writer.open(Role.ANALYST, request.scenarioId()).map(head -> step(caller, request, head, text))));
    }

    /** Appends the patch that is made of the draft as it stands; where there is none, nothing changes. */
    Answer<DraftView> append(UUID scenarioId, Function<DraftView, Answer<JsonValue>> change) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.open(Role.ANALYST, scenarioId).then(head -> {
            Draft before = held(caller, head);
            return change.apply(DraftView.of(head, before))
                    .map(patch -> kept(head, appended(before, CanonicalJson.write(patch))));
        }));
    }

    private DraftView step(Caller caller, Request request, ScenarioHead head, String patch) {
        Draft before = held(caller, head);
        Draft after = switch (request.step()) {
            case APPEND -> appended(before, patch);
            case UNDO -> before.canUndo() ? before.at(before.applied() - 1, clock.instant()) : before;
            case REDO -> before.canRedo() ? before.at(before.applied() + 1, clock.instant()) : before;
        };
        return kept(head, after);
    }

    /** With a change; the same where that changes nothing, such as a figure that is entered as it stood. */
    private Draft appended(Draft before, String patch) {
        Draft after = before.append(patch, clock.instant());
        return after.resolved().equals(before.resolved()) ? before : after;
    }

    /** The caller's draft, or one without changes. */
    private Draft held(Caller caller, ScenarioHead head) {
        UUID user = Objects.requireNonNull(caller.userId());
        return drafts.findForUpdate(head.id(), user)
                .orElseGet(() ->
                        new Draft(head.id(), user, head.revision(), head.document(), List.of(), 0, clock.instant()));
    }

    private DraftView kept(ScenarioHead head, Draft after) {
        if (!after.patches().isEmpty()) {
            drafts.put(after);
        }
        return DraftView.of(head, after);
    }

    private static Answer<String> patch(@Nullable String text) {
        try {
            JsonValue value = JsonDocument.parse(text == null ? "" : text).root();
            return value instanceof JsonValue.JsonObject
                    ? Answer.of(CanonicalJson.write(value))
                    : invalid(Problem.of(RequestRule.PATCH_NOT_OBJECT, Pointer.ROOT, null, value.typeName()));
        } catch (UnreadableJson unreadable) {
            return invalid(unreadable.problem());
        }
    }

    private static Answer<String> invalid(Problem problem) {
        return Answer.refuse(new Answer.Invalid(List.of(problem)));
    }
}
