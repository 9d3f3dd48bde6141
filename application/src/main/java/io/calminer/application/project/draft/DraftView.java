package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Problem;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with one user's unsaved changes in it.
 *
 * @param headRevision the revision that the scenario has reached; others saved when it is above the draft's
 * @param draft the changes; null when there are none
 * @param document the plan with the changes in it
 * @param problems what is wrong with it; empty when it compiles
 * @param valuation its value; null when it does not compile or has no value
 * @param undefined why it has no value; null otherwise
 */
public record DraftView(
        long headRevision,
        @Nullable Draft draft,
        JsonValue.JsonObject document,
        List<Problem> problems,
        @Nullable Valuation valuation,
        @Nullable String undefined) {

    public DraftView {
        problems = List.copyOf(problems);
    }

    static DraftView of(ScenarioHead head, @Nullable Draft draft) {
        return of(head.revision(), draft, draft == null ? head.tree() : draft.resolved());
    }

    /** The plan with one more change in it, which is not part of the draft. */
    DraftView with(JsonValue patch) {
        return of(headRevision, draft, (JsonValue.JsonObject) MergePatch.apply(document, patch));
    }

    private static DraftView of(long revision, @Nullable Draft draft, JsonValue.JsonObject document) {
        Answer<Plan> plan = Plan.read(document);
        if (plan.refusal() instanceof Answer.Invalid invalid) {
            return new DraftView(revision, draft, document, invalid.problems(), null, null);
        }
        try {
            Valuation valuation = plan.get().valuation();
            return new DraftView(revision, draft, plan.get().tree(), List.of(), valuation, null);
        } catch (UndefinedCell noValue) {
            return new DraftView(revision, draft, plan.get().tree(), List.of(), null, noValue.getMessage());
        }
    }
}
