package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.sensitivity.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** S-curves over each other: for each value the per cent of the outcomes that are at or below it, of several plans. */
public final class CurvesChart {

    private static final int LAST = 99;

    private CurvesChart() {}

    /** The outcomes of one plan, and what the plan is called. */
    public record Curve(String label, Outcome outcome) {}

    public static String of(List<Curve> curves, Texts texts) {
        List<JsonValue> lines = new ArrayList<>();
        for (int c = 0; c < curves.size(); c++) {
            Outcome outcome = curves.get(c).outcome();
            List<JsonValue> points = IntStream.rangeClosed(1, LAST)
                    .<JsonValue>mapToObj(percent -> new JsonFields()
                            .put("x", outcome.percentile(percent))
                            .put("y", percent)
                            .object())
                    .toList();
            Stroke stroke = Stroke.ALL.get(c % Stroke.ALL.size());
            lines.add(new JsonFields()
                    .put("label", curves.get(c).label())
                    .put("data", points, point -> point)
                    .put("showLine", true)
                    .put("pointRadius", 0)
                    .put("borderWidth", 2)
                    .put("borderDash", stroke.dashes(), dash -> JsonFields.number(dash))
                    .put("borderColor", stroke.colour())
                    .put("backgroundColor", stroke.colour())
                    .object());
        }
        return CanonicalJson.write(new JsonFields()
                .put("type", "scatter")
                .put("cmY", texts.get("risk.curve.label"))
                .put("data", new JsonFields().put("datasets", lines, line -> line))
                .put("cmTable", table(curves, texts))
                .object());
    }

    private static JsonFields table(List<Curve> curves, Texts texts) {
        List<String> heads = new ArrayList<>(List.of(texts.get("risk.curve.label")));
        curves.forEach(curve -> heads.add(curve.label()));
        List<Integer> percents = IntStream.rangeClosed(1, LAST).boxed().toList();
        return new JsonFields().put("heads", heads, JsonValue.JsonText::new).put("rows", percents, percent -> {
            List<JsonValue> row = new ArrayList<>(List.of(JsonFields.number(percent)));
            curves.forEach(curve -> row.add(JsonFields.number(curve.outcome().percentile(percent))));
            return new JsonValue.JsonArray(row);
        });
    }
}
