package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.UnreadableJson;
import java.util.List;
import java.util.UUID;

/** Replaces the plan document of a scenario, or applies a merge patch to it. */
public final class ReviseDocument {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;

    public ReviseDocument(Access access, UnitOfWork work, PlanWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /** How the text changes the document. */
    public enum Mode {
        /** The text is the new document. */
        REPLACE,
        /** The text is a JSON Merge Patch. */
        PATCH
    }

    /**
     * The change.
     *
     * @param revision the revision that the caller read
     * @param text a plan document or a merge patch
     */
    public record Request(UUID id, long revision, Mode mode, String text) {}

    public Answer<ScenarioHead> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return request.mode() == Mode.REPLACE
                ? Plan.read(request.text()).then(plan -> work.inTransaction(() -> replace(caller, request, plan)))
                : patch(request.text()).then(patch -> work.inTransaction(() -> patch(caller, request, patch)));
    }

    private Answer<ScenarioHead> replace(Caller caller, Request request, Plan plan) {
        return writer.open(Role.ANALYST, request.id())
                .then(head -> expected(head, request.revision()))
                .then(head -> writer.store(caller, head, plan, "scenario.replace"));
    }

    private Answer<ScenarioHead> patch(Caller caller, Request request, JsonValue.JsonObject patch) {
        return writer.write(
                caller,
                request.id(),
                "scenario.patch",
                head -> expected(head, request.revision())
                        .map(same -> (JsonValue.JsonObject) MergePatch.apply(same.tree(), patch)));
    }

    /** The head, when it stands at the revision that the caller read. */
    static Answer<ScenarioHead> expected(ScenarioHead head, long revision) {
        return head.revision() == revision
                ? Answer.of(head)
                : Answer.refuse(new Answer.Stale("scenario", Long.toString(revision), Long.toString(head.revision())));
    }

    /** A merge patch from text. */
    static Answer<JsonValue.JsonObject> patch(String text) {
        try {
            JsonValue value = JsonDocument.parse(text).root();
            return value instanceof JsonValue.JsonObject object
                    ? Answer.of(object)
                    : Answer.refuse(new Answer.Invalid(
                            List.of(Problem.of(RequestRule.PATCH_NOT_OBJECT, Pointer.ROOT, null, value.typeName()))));
        } catch (UnreadableJson unreadable) {
            return Answer.refuse(new Answer.Invalid(List.of(unreadable.problem())));
        }
    }
}
