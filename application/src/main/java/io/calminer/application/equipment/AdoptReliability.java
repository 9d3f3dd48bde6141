package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a plan take over the law of lives that the log of a fleet's machines shows: into the caller's draft, where it can be
 * undone, or into the scenario itself.
 */
public final class AdoptReliability {

    private final Access access;
    private final UnitOfWork work;
    private final ShowFleetReliability shown;
    private final PlanWriter writer;
    private final EditDraft drafts;

    public AdoptReliability(
            Access access, UnitOfWork work, ShowFleetReliability shown, PlanWriter writer, EditDraft drafts) {
        this.access = access;
        this.work = work;
        this.shown = shown;
        this.writer = writer;
        this.drafts = drafts;
    }

    /**
     * Which fleet of which plan.
     *
     * @param component the component whose failures stop the machines; empty for all failures
     * @param inDraft whether the caller's draft takes it over, and not the scenario
     */
    public record Request(UUID scenarioId, String fleet, String component, boolean inDraft) {}

    /**
     * What came of it.
     *
     * @param fleet what the plan says now beside what the log says
     * @param head the scenario; null when the draft took it over
     * @param draft the draft; null when the scenario took it over
     */
    public record Adopted(
            FleetReliability fleet,
            @Nullable ScenarioHead head,
            @Nullable DraftView draft) {}

    public Answer<Adopted> adopt(Request request) {
        Caller caller = access.require(Role.ANALYST);
        ShowFleetReliability.Request place = new ShowFleetReliability.Request(
                request.scenarioId(), request.fleet(), request.component(), request.inDraft());
        return work.inTransaction(() -> shown.show(place)
                .then(found -> request.inDraft()
                        ? intoDraft(request, found)
                                .then(draft -> shown.show(place).map(now -> new Adopted(now, null, draft)))
                        : intoHead(caller, request, found)
                                .then(head -> shown.show(place).map(now -> new Adopted(now, head, null)))));
    }

    private Answer<DraftView> intoDraft(Request request, FleetReliability found) {
        return patch(found)
                .then(patch -> drafts.edit(new EditDraft.Request(
                        request.scenarioId(), EditDraft.Step.APPEND, CanonicalJson.write(patch))));
    }

    private Answer<ScenarioHead> intoHead(Caller caller, Request request, FleetReliability found) {
        return writer.write(
                caller,
                request.scenarioId(),
                "fleet.adopt",
                head -> patch(found).map(patch -> (JsonValue.JsonObject) MergePatch.apply(head.tree(), patch)));
    }

    private static Answer<JsonValue.JsonObject> patch(FleetReliability found) {
        JsonValue.JsonObject patch = found.patch();
        return patch == null
                ? Answer.refuse(new Answer.Invalid(found.objection().stream().toList()))
                : Answer.of(patch);
    }
}
