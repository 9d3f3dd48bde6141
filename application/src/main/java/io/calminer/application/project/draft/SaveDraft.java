package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ThreeWayMerge;
import io.calminer.application.project.version.VersionMaker;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Saves the caller's draft: joins it with what others saved since it began, and makes a version.
 *
 * <p>A field that was changed on both sides in different ways is refused with both values, and the draft stays.
 */
public final class SaveDraft {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;
    private final Drafts drafts;
    private final VersionMaker maker;

    public SaveDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, VersionMaker maker) {
        this.access = access;
        this.work = work;
        this.writer = writer;
        this.drafts = drafts;
        this.maker = maker;
    }

    /**
     * The scenario whose draft is saved.
     *
     * @param name the name of the version; empty for "Version" and its number
     * @param note why; may be empty
     */
    public record Request(UUID scenarioId, String name, String note) {}

    /** The scenario and the version that holds it. */
    public record Saved(ScenarioHead head, ScenarioVersion version) {}

    public Answer<Saved> save(Request request) {
        Caller caller = access.require(Role.ANALYST);
        UUID user = Objects.requireNonNull(caller.userId());
        return work.inTransaction(
                () -> writer.open(Role.ANALYST, request.scenarioId()).then(head -> store(caller, user, request, head)));
    }

    private Answer<Saved> store(Caller caller, UUID user, Request request, ScenarioHead head) {
        Optional<Draft> draft = drafts.findForUpdate(head.id(), user);
        if (draft.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("draft", head.id().toString()));
        }
        return ThreeWayMerge.merge(draft.get().base(), head.tree(), draft.get().resolved())
                .then(Plan::read)
                .then(plan -> writer.store(caller, head, plan, "draft.save"))
                .map(saved -> {
                    drafts.remove(head.id(), user);
                    return new Saved(saved, maker.versionOf(saved, request.name(), request.note(), caller));
                });
    }
}
