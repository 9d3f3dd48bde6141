package io.calminer.faces.project.scenario;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import org.jspecify.annotations.Nullable;

/**
 * An input of a plan as a row: a parameter or a process.
 *
 * @param row the row's name in changes, such as {@code parameters/recovery}
 * @param field the field that holds its value
 * @param value the value as it was entered, in the reader's marks
 * @param kind "constant", "series", "formula", or the type of its distribution or process
 * @param range its 10th and 90th percentile in words of numbers; empty when it is certain
 * @param picture the density as the path of a drawing 96 wide and 24 high; empty when it is certain
 * @param source where the value comes from
 * @param item the whole item as JSON, with which the form of the input begins
 * @param changed whether it differs from what was saved last
 */
public record InputRow(
        String key,
        String row,
        String field,
        String name,
        String value,
        String unit,
        String kind,
        String range,
        String picture,
        String source,
        String item,
        boolean changed) {

    static InputRow of(
            String collection,
            String key,
            JsonValue.JsonObject fields,
            @Nullable Distribution distribution,
            boolean changed,
            Marks marks) {
        boolean parameter = collection.equals("parameters");
        String kind = parameter ? parameterKind(fields) : JsonFields.text(fields, "type");
        String field = parameter ? "base" : processField(kind);
        return new InputRow(
                key,
                collection + "/" + key,
                field,
                JsonFields.text(fields, "name").isEmpty() ? key : JsonFields.text(fields, "name"),
                value(fields.fields().get(field), marks),
                JsonFields.text(fields, "unit").equals("1") ? "" : Headline.money(JsonFields.text(fields, "unit")),
                kind,
                distribution == null ? "" : LawPicture.range(distribution, marks),
                distribution == null ? "" : LawPicture.small(distribution),
                JsonFields.text(fields, "source"),
                CanonicalJson.write(fields),
                changed);
    }

    /** The field of a process that says most. */
    private static String processField(String type) {
        return switch (type) {
            case "deck" -> "deck";
            case "event" -> "impact";
            default -> "start";
        };
    }

    private static String parameterKind(JsonValue.JsonObject fields) {
        if (fields.fields().get("distribution") instanceof JsonValue.JsonObject distribution) {
            return JsonFields.text(distribution, "type");
        }
        String base = JsonFields.text(fields, "base");
        return base.isEmpty() || isNumber(base) ? "constant" : base.startsWith("series(") ? "series" : "formula";
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+(e[+-]?[0-9]+)?%?");
    }

    private static String value(@Nullable JsonValue value, Marks marks) {
        if (value instanceof JsonValue.JsonText text) {
            return isNumber(text.value()) ? StrictNumber.local(text.value(), marks) : "=" + text.value();
        }
        return value == null ? "" : StrictNumber.local(CanonicalJson.write(value), marks);
    }
}
