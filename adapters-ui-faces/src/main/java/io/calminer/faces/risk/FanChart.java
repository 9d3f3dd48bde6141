package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.statistics.Band;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The spread of a figure year by year: a light band for 9 of 10 outcomes, a dark one for half of them, the median. */
final class FanChart {

    private FanChart() {}

    static String of(List<Band> bands, Texts texts) {
        List<JsonValue> sets = List.of(
                edge(texts.get("risk.percentile", 5), bands, Band::p5),
                band(texts.get("risk.percentile", 95), bands, Band::p95, "-1", "--cm-fan-outer"),
                edge(texts.get("risk.percentile", 25), bands, Band::p25),
                band(texts.get("risk.percentile", 75), bands, Band::p75, "-1", "--cm-fan-inner"),
                line(texts.get("risk.median"), bands, Band::p50)
                        .put("borderColor", "--cm-accent")
                        .put("backgroundColor", "--cm-accent")
                        .put("borderWidth", 2)
                        .object());
        JsonFields data = new JsonFields()
                .put(
                        "labels",
                        bands,
                        band -> new JsonValue.JsonText(
                                band.point().equals("0") ? texts.get("plan.start") : band.point()))
                .put("datasets", sets, set -> set);
        return CanonicalJson.write(new JsonFields()
                .put("type", "line")
                .put("data", data)
                .put("cmLegend", false)
                .object());
    }

    private static JsonValue edge(String label, List<Band> bands, ToDoubleFunction<Band> value) {
        return line(label, bands, value)
                .put("borderColor", "--cm-fan-edge")
                .put("backgroundColor", "--cm-fan-edge")
                .put("borderWidth", 1)
                .object();
    }

    private static JsonValue band(
            String label, List<Band> bands, ToDoubleFunction<Band> value, String to, String colour) {
        return line(label, bands, value)
                .put("borderColor", "--cm-fan-edge")
                .put("backgroundColor", colour)
                .put("borderWidth", 1)
                .put("fill", to)
                .object();
    }

    private static JsonFields line(String label, List<Band> bands, ToDoubleFunction<Band> value) {
        return new JsonFields()
                .put("label", label)
                .put("data", bands.stream().mapToDouble(value).toArray())
                .put("pointRadius", 0);
    }
}
