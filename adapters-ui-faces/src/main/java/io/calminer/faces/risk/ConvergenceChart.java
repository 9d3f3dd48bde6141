package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.statistics.TracePoint;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The mean over the iterations so far, within the band that holds the true mean with 95 % confidence. */
final class ConvergenceChart {

    private static final double Z = 1.959963984540054;

    private ConvergenceChart() {}

    static String of(List<TracePoint> points, Texts texts, Marks marks) {
        List<JsonValue> sets = List.of(
                line(texts.get("risk.settled.low"), points, point -> point.mean() - Z * point.standardError())
                        .put("borderColor", "--cm-fan-edge")
                        .put("backgroundColor", "--cm-fan-edge")
                        .put("borderWidth", 1)
                        .object(),
                line(texts.get("risk.settled.high"), points, point -> point.mean() + Z * point.standardError())
                        .put("borderColor", "--cm-fan-edge")
                        .put("backgroundColor", "--cm-fan-outer")
                        .put("borderWidth", 1)
                        .put("fill", "-1")
                        .object(),
                line(texts.get("risk.settled.mean"), points, TracePoint::mean)
                        .put("borderColor", "--cm-accent")
                        .put("backgroundColor", "--cm-accent")
                        .put("borderWidth", 2)
                        .object());
        JsonFields data = new JsonFields()
                .put(
                        "labels",
                        points,
                        point -> new JsonValue.JsonText(StrictNumber.format((double) point.iterations(), 0, marks)))
                .put("datasets", sets, set -> set);
        return CanonicalJson.write(new JsonFields()
                .put("type", "line")
                .put("data", data)
                .put("cmLegend", false)
                .object());
    }

    private static JsonFields line(String label, List<TracePoint> points, ToDoubleFunction<TracePoint> value) {
        return new JsonFields()
                .put("label", label)
                .put("data", points.stream().mapToDouble(value).toArray())
                .put("pointRadius", 0);
    }
}
