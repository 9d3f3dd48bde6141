package io.calminer.application.reliability;

import io.calminer.application.calculation.InputFields;
import io.calminer.domain.document.Fields;

/**
 * What a machine ran and made in a shift or a month.
 *
 * @param planned minutes of planned production
 * @param run minutes of them in which it ran
 * @param idealCycle minutes that one piece takes at best
 * @param total pieces that it made
 * @param good pieces of them that need no rework
 */
public record OeeInput(double planned, double run, double idealCycle, double total, double good) {

    /** The input of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static OeeInput read(Fields fields) {
        InputFields input = InputFields.of(fields);
        double planned = input.amount("planned_minutes");
        double run = input.amount("run_minutes");
        double cycle = input.amount("ideal_cycle_minutes");
        double total = input.amount("total_count");
        double good = input.amount("good_count");
        if (run > planned && planned >= 0) {
            input.tell(AssessmentRule.RUN_BEYOND_PLAN, "run_minutes", run, planned);
        }
        if (good > total && total >= 0) {
            input.tell(AssessmentRule.GOOD_BEYOND_TOTAL, "good_count", good, total);
        }
        return new OeeInput(planned, run, cycle, total, good);
    }
}
