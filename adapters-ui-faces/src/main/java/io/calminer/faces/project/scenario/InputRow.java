package io.calminer.faces.project.scenario;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An input of a plan as a row: a parameter or a process.
 *
 * @param row the row's name in changes, such as {@code parameters/recovery}
 * @param field the field that holds its value
 * @param value the value as it was entered, in the reader's marks
 * @param kind "constant", "formula", or the type of its distribution or process
 * @param range its 10th and 90th percentile in words of numbers; empty when it is certain
 * @param picture the density as the path of a drawing 96 wide and 24 high; empty when it is certain
 * @param source where the value comes from
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
        boolean changed) {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;

    static InputRow of(
            String collection,
            String key,
            JsonValue.JsonObject fields,
            @Nullable Distribution distribution,
            boolean changed,
            Marks marks) {
        boolean parameter = collection.equals("parameters");
        String field = parameter ? "base" : "start";
        String kind = parameter ? parameterKind(fields) : text(fields, "type");
        return new InputRow(
                key,
                collection + "/" + key,
                field,
                text(fields, "name").isEmpty() ? key : text(fields, "name"),
                value(fields.fields().get(field), marks),
                text(fields, "unit").equals("1") ? "" : text(fields, "unit"),
                kind,
                distribution == null ? "" : range(distribution, marks),
                distribution == null ? "" : picture(distribution),
                text(fields, "source"),
                changed);
    }

    private static String parameterKind(JsonValue.JsonObject fields) {
        return fields.fields().get("distribution") instanceof JsonValue.JsonObject distribution
                ? text(distribution, "type")
                : "constant";
    }

    private static String value(@Nullable JsonValue value, Marks marks) {
        if (value instanceof JsonValue.JsonText text) {
            boolean number = text.value().matches("-?[0-9.]+(e[+-]?[0-9]+)?%?");
            return number ? StrictNumber.local(text.value(), marks) : "=" + text.value();
        }
        return value == null ? "" : StrictNumber.local(CanonicalJson.write(value), marks);
    }

    /** The text of a field; empty where it has none. */
    static String text(JsonValue.JsonObject fields, String name) {
        return fields.fields().get(name) instanceof JsonValue.JsonText text ? text.value() : "";
    }

    private static String range(Distribution distribution, Marks marks) {
        double low = distribution.quantile(0.1);
        double high = distribution.quantile(0.9);
        int decimals = io.calminer.faces.quantity.Decimals.of(low, high);
        return StrictNumber.format(low, decimals, marks) + " … " + StrictNumber.format(high, decimals, marks);
    }

    /** The shares between the 0.5th and the 99.5th percentile, as high as the drawing; single values are bars. */
    private static String picture(Distribution distribution) {
        double low = distribution.quantile(0.005);
        double high = distribution.quantile(0.995);
        double[] heights = new double[33];
        double most = 0;
        for (int i = 0; i < heights.length; i++) {
            double half = (high - low) / (heights.length - 1) / 2;
            double middle = low + 2 * half * i;
            heights[i] = distribution.cumulative(middle + half) - distribution.cumulative(middle - half);
            most = Math.max(most, heights[i]);
        }
        if (most == 0 || low == high) {
            return "";
        }
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int i = 0; i < heights.length; i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "L%.1f %.1f",
                    (double) WIDTH * i / (heights.length - 1),
                    HEIGHT - (HEIGHT - 2) * heights[i] / most));
        }
        return path.append("L" + WIDTH + " " + HEIGHT + "Z").toString();
    }
}
