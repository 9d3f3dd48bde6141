package io.calminer.faces.project.scenario;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.domain.project.Parameter;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.ProblemTexts;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.frame.Remedy;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an input would do while its form is filled in: the key figures, what is wrong at which field, and the picture of
 * its distribution; nothing of it is kept.
 */
final class TriedInput {

    private TriedInput() {}

    /**
     * The answer of one form.
     *
     * @param row the input, such as {@code parameters/recovery}
     */
    static JsonValue json(DraftView tried, DraftView now, String row, Texts texts, Marks marks) {
        Map<String, JsonValue> answer = new LinkedHashMap<>(
                ((JsonValue.JsonObject) DraftState.tried(ProblemTexts.of(texts).localized(tried), now, texts, marks))
                        .fields());
        JsonFields more = new JsonFields()
                .put("problems", tried.problems(), problem -> problem(problem, texts))
                .put("was_broken", now.valuation() == null);
        if (tried.valuation() != null) {
            tried.valuation().scenario().parameters().stream()
                    .filter(parameter -> row.equals("parameters/" + parameter.key()))
                    .map(Parameter::distribution)
                    .filter(java.util.Objects::nonNull)
                    .forEach(law -> more.put("law", LawPicture.json(law, texts, marks)));
        }
        answer.putAll(more.object().fields());
        return new JsonValue.JsonObject(answer);
    }

    /** A problem at its place; a likely remedy as the part to replace and what stands there instead. */
    static JsonValue problem(Problem problem, Texts texts) {
        JsonFields one =
                new JsonFields().put("at", problem.pointer().text()).put("message", Refusals.words(problem, texts));
        Remedy remedy = Remedy.of(problem);
        if (remedy != null) {
            one.put("wrong", remedy.wrong()).put("maybe", remedy.maybe());
        }
        return one.object();
    }
}
