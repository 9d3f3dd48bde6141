package io.calminer.faces.reliability;

import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.JsonFields;
import java.util.Arrays;
import java.util.List;

/** The sets of points that charts of failures are made of. */
final class Lines {

    private Lines() {}

    /** A point that says itself what it shows. */
    static JsonValue point(double x, double y, String words) {
        return new JsonFields().put("x", x).put("y", y).put("cm", words).object();
    }

    /** Points alone. */
    static JsonValue points(String label, List<JsonValue> points) {
        return set(label, points, "--cm-text").put("pointRadius", 3).object();
    }

    /** The main line. */
    static JsonValue line(String label, List<JsonValue> points) {
        return drawn(label, points, "--cm-accent").put("borderWidth", 2).object();
    }

    /** A thin line at the edge of a band. */
    static JsonValue edge(String label, List<JsonValue> points) {
        return drawn(label, points, "--cm-fan-edge").put("borderWidth", 1).object();
    }

    private static JsonFields drawn(String label, List<JsonValue> points, String colour) {
        return set(label, points, colour).put("showLine", true).put("pointRadius", 0);
    }

    private static JsonFields set(String label, List<JsonValue> points, String colour) {
        return new JsonFields()
                .put("label", label)
                .put("data", points, point -> point)
                .put("borderColor", colour)
                .put("backgroundColor", colour);
    }

    /** The configuration of a chart of such sets, with its axes and its table. */
    static JsonFields chart(String across, String upright, List<JsonValue> sets, JsonFields table) {
        return new JsonFields()
                .put("type", "scatter")
                .put("cmX", across)
                .put("cmY", upright)
                .put("data", new JsonFields().put("datasets", sets, set -> set))
                .put("cmTable", table);
    }

    /** A table of numbers. */
    static JsonFields table(List<String> heads, List<double[]> rows) {
        return new JsonFields()
                .put("heads", heads, JsonValue.JsonText::new)
                .put(
                        "rows",
                        rows,
                        row -> new JsonValue.JsonArray(
                                Arrays.stream(row).mapToObj(JsonFields::number).toList()));
    }
}
