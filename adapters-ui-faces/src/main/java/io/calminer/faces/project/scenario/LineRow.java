package io.calminer.faces.project.scenario;

import io.calminer.domain.document.JsonValue;

/**
 * A line of a plan as a row of the list of formulas.
 *
 * @param row the row's name in changes, such as {@code lines/ore}
 * @param formula its formula as it was entered
 * @param kind the key of its kind, such as "flow"; empty where the plan does not say
 * @param changed whether it differs from what was saved last
 */
public record LineRow(String key, String row, String name, String formula, String unit, String kind, boolean changed) {

    static LineRow of(String key, JsonValue.JsonObject fields, boolean changed) {
        String name = text(fields, "name");
        String unit = text(fields, "unit");
        return new LineRow(
                key,
                "lines/" + key,
                name.isEmpty() ? key : name,
                text(fields, "formula"),
                unit.equals("1") ? "" : unit,
                text(fields, "kind"),
                changed);
    }

    private static String text(JsonValue.JsonObject fields, String name) {
        return fields.fields().get(name) instanceof JsonValue.JsonText text ? text.value() : "";
    }
}
