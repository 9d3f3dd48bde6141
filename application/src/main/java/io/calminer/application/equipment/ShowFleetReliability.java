package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.JsonValue;
import java.util.UUID;

/** Shows what the log of a fleet's machines says beside what the plan says, and whether the log has moved on. */
public final class ShowFleetReliability {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ShowDraft drafts;
    private final EquipmentRegister register;
    private final LogBook log;

    public ShowFleetReliability(
            Access access, VisibleScenarios scenarios, ShowDraft drafts, EquipmentRegister register, LogBook log) {
        this.access = access;
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.register = register;
        this.log = log;
    }

    /**
     * Which fleet of which plan.
     *
     * @param component the component; empty for the machines as a whole
     * @param inDraft whether the caller's unsaved changes count
     */
    public record Request(UUID scenarioId, String fleet, String component, boolean inDraft) {}

    public Answer<FleetReliability> show(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> document(request, head)
                        .then(document -> FleetReliability.of(
                                document,
                                request.fleet(),
                                request.component(),
                                register.ofProject(head.projectId()),
                                log.ofProject(head.projectId()))));
    }

    private Answer<JsonValue.JsonObject> document(Request request, ScenarioHead head) {
        return request.inDraft() ? drafts.show(head.id()).map(draft -> draft.document()) : Answer.of(head.tree());
    }
}
