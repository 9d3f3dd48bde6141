package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan document that compiles. It never changes, and many threads may read it. */
public final class Plan {

    private static final RecentPlans RECENT = new RecentPlans(24);

    private final Scenario scenario;
    private final String text;
    private final String hash;
    private volatile @Nullable Valuation valuation;

    private Plan(Scenario scenario) {
        this.scenario = scenario;
        this.text = PlanDocument.write(scenario);
        this.hash = PlanDocument.hash(text);
    }

    /** Reads and compiles a text, as it came from outside: problems name lines and columns. */
    public static Answer<Plan> read(String text) {
        try {
            return Answer.of(RECENT.get(text, Plan::read));
        } catch (InvalidPlan invalid) {
            return Answer.refuse(new Answer.Invalid(invalid.problems()));
        }
    }

    /** Reads and compiles a document that was put together here: its places mean nothing to anybody. */
    public static Answer<Plan> read(JsonValue document) {
        Answer<Plan> plan = read(CanonicalJson.write(document));
        return plan.refusal() instanceof Answer.Invalid invalid
                ? Answer.refuse(new Answer.Invalid(withoutPlaces(invalid.problems())))
                : plan;
    }

    /** An edit is read beside the plan that was read before it, which most often differs by a number. */
    private static Plan read(String text, @Nullable Plan latest) {
        return new Plan(latest == null ? PlanDocument.read(text) : PlanDocument.read(text, latest.scenario()));
    }

    /** The compiled plan. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its canonical JSON. */
    public String text() {
        return text;
    }

    /** The input hash. */
    public String hash() {
        return hash;
    }

    /**
     * What the plan is worth at its base values; computed when it is asked for first.
     *
     * @throws UndefinedCell when a cell that reaches the cash flow has no value
     */
    public Valuation valuation() {
        Valuation known = valuation;
        if (known == null) {
            known = Valuation.of(scenario);
            valuation = known;
        }
        return known;
    }

    /** The document as a tree. */
    public JsonValue.JsonObject tree() {
        return (JsonValue.JsonObject) JsonDocument.parse(text).root();
    }

    private static List<Problem> withoutPlaces(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.code(), problem.pointer(), null, problem.message(), problem.hint(), problem.values()))
                .toList();
    }
}
