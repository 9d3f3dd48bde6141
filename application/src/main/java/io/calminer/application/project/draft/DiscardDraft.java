package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.Objects;
import java.util.UUID;

/** Throws away the caller's unsaved changes to a scenario. */
public final class DiscardDraft {

    private final Access access;
    private final UnitOfWork work;
    private final VisibleScenarios scenarios;
    private final Drafts drafts;

    public DiscardDraft(Access access, UnitOfWork work, VisibleScenarios scenarios, Drafts drafts) {
        this.access = access;
        this.work = work;
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    /** Gives the scenario as it stands without the changes. */
    public Answer<DraftView> discard(UUID scenarioId) {
        Caller caller = access.require(Role.ANALYST);
        UUID user = Objects.requireNonNull(caller.userId());
        return work.inTransaction(() -> scenarios.find(Role.ANALYST, scenarioId).map(head -> {
            drafts.remove(scenarioId, user);
            return DraftView.of(head, null);
        }));
    }
}
