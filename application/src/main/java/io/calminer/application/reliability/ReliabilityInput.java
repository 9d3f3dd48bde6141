package io.calminer.application.reliability;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A question of reliability with its data, which are checked. */
public final class ReliabilityInput {

    private final Question question;

    private ReliabilityInput(Question question) {
        this.question = question;
    }

    /** One of the kinds of questions. */
    sealed interface Question permits LivesInput, ReplacementInput, GrowthInput, TrendInput, AvailabilityInput {

        /** The answer as a document, for data without problems. */
        JsonObject answer();
    }

    /** The question of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static ReliabilityInput read(Fields fields) {
        Map<String, Function<DataFields, Question>> kinds = new LinkedHashMap<>();
        kinds.put("weibull_fit", LivesInput::read);
        kinds.put("replacement", ReplacementInput::read);
        kinds.put("growth", GrowthInput::read);
        kinds.put("trend", TrendInput::read);
        kinds.put("availability", AvailabilityInput::read);
        int before = fields.problems().size();
        Function<DataFields, Question> kind = fields.named("kind", kinds, AvailabilityInput::read);
        if (!fields.has("kind")) {
            fields.missing("kind");
        }
        if (fields.problems().size() > before) {
            // without a kind nobody knows which of the other fields belong
            fields.names().forEach(fields::has);
            return new ReliabilityInput(new AvailabilityInput(new double[] {1}, new double[] {1}));
        }
        return new ReliabilityInput(kind.apply(new DataFields(fields)));
    }

    JsonObject answer() {
        return question.answer();
    }
}
