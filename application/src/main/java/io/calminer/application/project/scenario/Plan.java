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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan document that compiles. It never changes, and many threads may read it. */
public final class Plan {

    private static final RecentPlans RECENT = new RecentPlans(24);

    private final Scenario scenario;
    private final String text;
    private final String hash;
    private volatile @Nullable Valuation valuation;
    private volatile JsonValue.@Nullable JsonObject tree;

    private Plan(Scenario scenario, String text) {
        this.scenario = scenario;
        this.text = text;
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
        Plan known = RECENT.known(document);
        if (known != null) {
            return Answer.of(known);
        }
        try {
            Plan plan = RECENT.get(CanonicalJson.write(document), (text, latest) -> read(document, text, latest));
            RECENT.keep(document, plan);
            return Answer.of(plan);
        } catch (InvalidPlan invalid) {
            return Answer.refuse(new Answer.Invalid(withoutPlaces(invalid.problems())));
        }
    }

    /** An edit is read beside the plan that was read before it, which most often differs by a number. */
    private static Plan read(String text, @Nullable Plan latest) {
        return of(latest == null ? PlanDocument.read(text) : PlanDocument.read(text, latest.scenario()));
    }

    private static Plan read(JsonValue document, String canonical, @Nullable Plan latest) {
        Optional<Scenario> edited =
                latest == null ? Optional.empty() : PlanDocument.edited(document, latest.scenario());
        return edited.map(scenario -> new Plan(scenario, canonical)).orElseGet(() -> of(PlanDocument.read(canonical)));
    }

    private static Plan of(Scenario scenario) {
        return new Plan(scenario, PlanDocument.write(scenario));
    }

    /** The tree of a canonical text, that of a plan read lately when it is one. */
    public static JsonValue.JsonObject tree(String canonical) {
        Plan known = RECENT.known(canonical);
        return known == null ? (JsonValue.JsonObject) JsonDocument.tree(canonical) : known.tree();
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
        JsonValue.JsonObject known = tree;
        if (known == null) {
            known = (JsonValue.JsonObject) JsonDocument.tree(text);
            tree = known;
        }
        return known;
    }

    private static List<Problem> withoutPlaces(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.code(), problem.pointer(), null, problem.message(), problem.hint(), problem.values()))
                .toList();
    }
}
