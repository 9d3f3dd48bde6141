package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import java.util.List;

/**
 * A plan document that compiles.
 *
 * @param scenario the compiled plan
 * @param text its canonical JSON
 * @param hash the input hash
 */
public record Plan(Scenario scenario, String text, String hash) {

    /** Reads and compiles a text, as it came from outside: problems name lines and columns. */
    public static Answer<Plan> read(String text) {
        try {
            Scenario scenario = PlanDocument.read(text);
            return Answer.of(new Plan(scenario, PlanDocument.write(scenario), PlanDocument.hash(scenario)));
        } catch (InvalidPlan invalid) {
            return Answer.refuse(new Answer.Invalid(invalid.problems()));
        }
    }

    /** Reads and compiles a document that was put together here: its places mean nothing to anybody. */
    public static Answer<Plan> read(JsonValue document) {
        try {
            Scenario scenario = PlanDocument.read(CanonicalJson.write(document));
            return Answer.of(new Plan(scenario, PlanDocument.write(scenario), PlanDocument.hash(scenario)));
        } catch (InvalidPlan invalid) {
            return Answer.refuse(new Answer.Invalid(withoutPlaces(invalid.problems())));
        }
    }

    /** The document as a tree. */
    public JsonValue.JsonObject tree() {
        return (JsonValue.JsonObject) JsonDocument.parse(text).root();
    }

    private static List<Problem> withoutPlaces(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(problem.code(), problem.pointer(), null, problem.message(), problem.hint()))
                .toList();
    }
}
