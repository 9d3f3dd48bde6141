package io.calminer.faces.sensitivity;

import io.calminer.faces.frame.JsonFields;
import java.util.List;

/**
 * How a line is told from others: by colour, mark and dashes, so that no reader needs the colour.
 *
 * @param colour the name of a colour of the theme
 * @param mark the shape of its points
 * @param dashes lengths of dashes and gaps; none for a whole line
 */
public record Stroke(String colour, String mark, List<Integer> dashes) {

    /** As many as can be told apart. */
    public static final List<Stroke> ALL = List.of(
            new Stroke("--cm-accent", "circle", List.of()),
            new Stroke("--cm-amber", "triangle", List.of()),
            new Stroke("--cm-entry", "rect", List.of(6, 3)),
            new Stroke("--cm-text", "rectRot", List.of(2, 3)),
            new Stroke("--cm-muted", "crossRot", List.of(8, 3, 2, 3)),
            new Stroke("--cm-line-strong", "star", List.of(1, 2)));

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    /** A line of values in this stroke. */
    public JsonFields line(String label, double[] values) {
        return new JsonFields()
                .put("label", label)
                .put("data", values)
                .put("borderColor", colour)
                .put("backgroundColor", colour)
                .put("borderWidth", 2)
                .put("borderDash", dashes, dash -> JsonFields.number(dash))
                .put("pointStyle", mark)
                .put("pointRadius", 4);
    }
}
