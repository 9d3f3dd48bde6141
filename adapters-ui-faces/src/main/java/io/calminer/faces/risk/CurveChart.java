package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.List;

/** The S-curve: for each value the per cent of the outcomes that are at or below it. */
final class CurveChart {

    private CurveChart() {}

    static String of(Outcome outcome, Texts texts) {
        List<JsonValue> points = new ArrayList<>();
        for (int percent = 1; percent <= 99; percent++) {
            points.add(new JsonFields()
                    .put("x", outcome.percentile(percent))
                    .put("y", percent)
                    .object());
        }
        JsonValue line = new JsonFields()
                .put("label", texts.get("risk.curve.label"))
                .put("data", points, point -> point)
                .put("showLine", true)
                .put("pointRadius", 0)
                .put("borderWidth", 2)
                .put("borderColor", "--cm-accent")
                .put("backgroundColor", "--cm-accent")
                .object();
        JsonFields data = new JsonFields().put("datasets", List.of(line), set -> set);
        return CanonicalJson.write(new JsonFields()
                .put("type", "scatter")
                .put("cmY", texts.get("risk.curve.label"))
                .put("data", data)
                .object());
    }
}
