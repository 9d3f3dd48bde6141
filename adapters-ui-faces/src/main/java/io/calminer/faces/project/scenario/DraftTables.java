package io.calminer.faces.project.scenario;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Line;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.project.item.ItemTables;
import io.calminer.faces.quantity.Marks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of items of a tab with a draft's changes in them, and what is wrong with it at its place. */
final class DraftTables {

    private DraftTables() {}

    static JsonValue json(String tab, DraftView view, Texts texts, Marks marks) {
        JsonValue.JsonObject saved =
                view.draft() == null ? view.document() : view.draft().base();
        List<String> lines = view.valuation() == null
                ? List.of()
                : view.valuation().scenario().model().lines().stream()
                        .map(Line::key)
                        .toList();
        return new JsonFields()
                .put("tables", ItemTables.of(tab, view.document(), saved, lines, texts))
                .put("told", view.problems(), problem -> TriedInput.problem(problem, texts))
                .put(
                        "format",
                        new JsonFields()
                                .put("decimal", String.valueOf(marks.decimal()))
                                .put("group", String.valueOf(marks.group())))
                .object();
    }

    /** An answer with the tables in it. */
    static JsonValue with(JsonValue answer, JsonValue tables) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(((JsonValue.JsonObject) answer).fields());
        fields.putAll(((JsonValue.JsonObject) tables).fields());
        return new JsonValue.JsonObject(fields);
    }
}
