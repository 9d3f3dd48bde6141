package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Differences;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ThreeWayMerge;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves the caller's draft onto what others saved meanwhile: where both changed a field, the caller says whose value
 * holds. The draft is then one change on the scenario as it stands, and saving it meets no clash.
 */
public final class RebaseDraft {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;
    private final Drafts drafts;
    private final Clock clock;

    public RebaseDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, Clock clock) {
        this.access = access;
        this.work = work;
        this.writer = writer;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The draft to move.
     *
     * @param mine the clashing fields whose value in the draft is kept; for the others that of the scenario is taken
     */
    public record Request(UUID scenarioId, Set<Pointer> mine) {
        public Request {
            mine = Set.copyOf(mine);
        }
    }

    public Answer<DraftView> rebase(Request request) {
        Caller caller = access.require(Role.ANALYST);
        UUID user = Objects.requireNonNull(caller.userId());
        return work.inTransaction(
                () -> writer.open(Role.ANALYST, request.scenarioId()).then(head -> rebase(head, user, request)));
    }

    private Answer<DraftView> rebase(ScenarioHead head, UUID user, Request request) {
        Optional<Draft> found = drafts.findForUpdate(head.id(), user);
        if (found.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("draft", head.id().toString()));
        }
        JsonValue.JsonObject base = found.get().base();
        JsonValue.JsonObject mine = found.get().resolved();
        Answer<JsonValue.JsonObject> merged = ThreeWayMerge.merge(base, head.tree(), mine);
        if (merged.refusal() instanceof Answer.Conflict conflict) {
            for (Answer.Clash clash : conflict.clashes()) {
                JsonValue theirs = clash.theirs() == null ? new JsonValue.JsonNull() : clash.theirs();
                JsonValue.JsonObject patch = at(clash.at(), theirs);
                // what equals theirs on one side no longer clashes: the other side's value is taken
                if (request.mine().contains(clash.at())) {
                    base = (JsonValue.JsonObject) MergePatch.apply(base, patch);
                } else {
                    mine = (JsonValue.JsonObject) MergePatch.apply(mine, patch);
                }
            }
            merged = ThreeWayMerge.merge(base, head.tree(), mine);
        }
        return merged.map(document -> DraftView.of(head, moved(head, user, document)));
    }

    private @Nullable Draft moved(ScenarioHead head, UUID user, JsonValue.JsonObject document) {
        JsonValue.JsonObject patch = Differences.patch(head.tree(), document);
        if (patch.fields().isEmpty()) {
            drafts.remove(head.id(), user);
            return null;
        }
        Draft moved = new Draft(
                head.id(),
                user,
                head.revision(),
                head.document(),
                List.of(CanonicalJson.write(patch)),
                1,
                clock.instant());
        drafts.put(moved);
        return moved;
    }

    /** A merge patch that sets one field. */
    private static JsonValue.JsonObject at(Pointer pointer, JsonValue value) {
        String[] names = pointer.text().split("/", -1);
        JsonValue patch = value;
        for (int i = names.length - 1; i > 0; i--) {
            String name = names[i].replace("~1", "/").replace("~0", "~");
            patch = new JsonValue.JsonObject(Map.of(name, patch));
        }
        return (JsonValue.JsonObject) patch;
    }
}
