package io.calminer.application.risk;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.simulation.RunChecks;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Settings;
import java.util.Optional;
import java.util.UUID;

/**
 * Simulates a scenario with the caller's unsaved changes in it, at once and on the calling thread, and keeps nothing: the
 * same draft, iterations and seed give the same figures again.
 */
public final class PreviewRisk {

    private static final long MOST = 50_000;

    private final Access access;
    private final ShowDraft drafts;

    public PreviewRisk(Access access, ShowDraft drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    /** How often, and from which seed. */
    public record Request(UUID scenarioId, long iterations, long seed) {}

    public Answer<RiskResult> preview(Request request) {
        access.require(Role.VIEWER);
        Optional<Answer.Invalid> tooMany = RunChecks.iterations(request.iterations(), MOST);
        if (tooMany.isPresent()) {
            return Answer.refuse(tooMany.get());
        }
        return drafts.show(request.scenarioId()).then(view -> run(view, request));
    }

    private static Answer<RiskResult> run(DraftView view, Request request) {
        if (view.valuation() == null) {
            return Answer.refuse(new Answer.Invalid(view.problems()));
        }
        Settings settings = Settings.iterations(request.iterations()).seed(request.seed());
        return Answer.of(RiskAnalysis.of(view.valuation().scenario()).run(settings, Execution.onCallingThread()));
    }
}
