package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.List;

/**
 * A plan with its value.
 *
 * @param hash the input hash of the document that was valued
 */
public record Valued(Valuation valuation, String hash) {

    /** Values a plan; a cell without value that reaches the cash flow is a problem of the plan. */
    public static Answer<Valued> of(Plan plan) {
        try {
            return Answer.of(new Valued(plan.valuation(), plan.hash()));
        } catch (UndefinedCell undefined) {
            Problem problem = new Problem(
                    "UNDEFINED_CELL", Pointer.ROOT.child("lines"), null, String.valueOf(undefined.getMessage()), null);
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
    }
}
