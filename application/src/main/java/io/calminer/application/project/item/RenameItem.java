package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.project.PlanRename;
import java.util.List;
import java.util.UUID;

/** Gives an item of a plan another name, in the item and in every formula that reads it. */
public final class RenameItem {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;

    public RenameItem(Access access, UnitOfWork work, PlanWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /**
     * The change.
     *
     * @param revision the revision that the caller read
     * @param from the key of a parameter, a process or a line, or that of an item of an area with its collection, such as
     *     {@code phases.pit_1}
     * @param to a key that is free, with the same collection
     */
    public record Request(UUID scenarioId, long revision, String from, String to) {}

    public Answer<ScenarioHead> rename(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(
                () -> writer.write(caller, request.scenarioId(), "item.rename", head -> renamed(head, request)));
    }

    private static Answer<JsonValue.JsonObject> renamed(ScenarioHead head, Request request) {
        if (head.revision() != request.revision()) {
            String expected = Long.toString(request.revision());
            return Answer.refuse(new Answer.Stale("scenario", expected, Long.toString(head.revision())));
        }
        if (!PlanRename.has(head.tree(), request.from())) {
            return Answer.refuse(new Answer.NotFound("item", request.from()));
        }
        String collection = PlanRename.collection(head.tree(), request.from());
        if (!request.to().startsWith(collection)) {
            return Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                    RequestRule.RENAME_COLLECTION, Pointer.ROOT.child("to"), null, request.to(), collection))));
        }
        if (PlanRename.has(head.tree(), request.to())) {
            return Answer.refuse(new Answer.Taken("item", "key", request.to()));
        }
        return Plan.read(head.document()).map(plan -> PlanRename.of(plan.scenario(), request.from(), request.to()));
    }
}
