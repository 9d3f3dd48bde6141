package io.calminer.faces.project.scenario;

import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.valuation.Headline;

/**
 * A line of a plan as a row of the list of formulas.
 *
 * @param row the row's name in changes, such as {@code lines/ore}
 * @param formula its formula as it was entered
 * @param changed whether it differs from what was saved last
 */
public record LineRow(String key, String row, String name, String formula, String unit, boolean changed) {

    static LineRow of(String key, JsonValue.JsonObject fields, boolean changed) {
        String name = JsonFields.text(fields, "name");
        String unit = JsonFields.text(fields, "unit");
        return new LineRow(
                key,
                "lines/" + key,
                name.isEmpty() ? key : name,
                JsonFields.text(fields, "formula"),
                unit.equals("1") ? "" : Headline.money(unit),
                changed);
    }
}
