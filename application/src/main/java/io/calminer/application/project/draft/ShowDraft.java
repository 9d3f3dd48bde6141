package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.Objects;
import java.util.UUID;

/** Shows a scenario with the caller's unsaved changes in it, what is wrong with them and what the plan is worth. */
public final class ShowDraft {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final Drafts drafts;

    public ShowDraft(Access access, VisibleScenarios scenarios, Drafts drafts) {
        this.access = access;
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    public Answer<DraftView> show(UUID scenarioId) {
        Caller caller = access.require(Role.VIEWER);
        UUID user = Objects.requireNonNull(caller.userId());
        return scenarios
                .find(Role.VIEWER, scenarioId)
                .map(head -> DraftView.of(head, drafts.find(scenarioId, user).orElse(null)));
    }
}
