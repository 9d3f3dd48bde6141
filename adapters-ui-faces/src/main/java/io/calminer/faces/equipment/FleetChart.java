package io.calminer.faces.equipment;

import io.calminer.domain.calendar.View;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Model;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Machines over time: lines of those required and owned, bars of those bought and, downwards, retired. */
final class FleetChart {

    private static final int MOST_BARS = 60;

    private FleetChart() {}

    /**
     * The chart, as a configuration of Chart.js.
     *
     * @param fleet what the names of its lines begin with
     */
    static String of(Model model, String fleet, Texts texts) {
        Aggregate view = Aggregate.of(model, View.even(model.calendar(), MOST_BARS));
        List<String> labels = new ArrayList<>();
        view.stretches()
                .forEach(stretch -> labels.add(stretch.last() == 0 ? texts.get("plan.start") : stretch.label()));
        List<JsonValue> sets = new ArrayList<>();
        if (model.hasLine(fleet + "required_units")) {
            sets.add(line(texts.get("fleet.line.required_units"), view.values(fleet + "required_units"), "--cm-amber"));
        }
        sets.add(line(texts.get("fleet.line.owned"), view.values(fleet + "owned"), "--cm-text"));
        sets.add(bars(texts.get("fleet.line.bought"), view.values(fleet + "bought"), "--cm-accent"));
        double[] retired = Arrays.stream(view.values(fleet + "retired"))
                .map(count -> count == 0 ? 0 : -count)
                .toArray();
        sets.add(bars(texts.get("fleet.line.retired"), retired, "--cm-fan-edge"));
        JsonFields data =
                new JsonFields().put("labels", labels, JsonValue.JsonText::new).put("datasets", sets, set -> set);
        return CanonicalJson.write(
                new JsonFields().put("type", "bar").put("data", data).object());
    }

    private static JsonValue line(String label, double[] values, String colour) {
        return set("line", label, values, colour)
                .put("borderWidth", 2)
                .put("pointRadius", 0)
                .put("stepped", "middle")
                .put("order", 1)
                .object();
    }

    private static JsonValue bars(String label, double[] values, String colour) {
        return set("bar", label, values, colour).put("order", 2).object();
    }

    private static JsonFields set(String type, String label, double[] values, String colour) {
        return new JsonFields()
                .put("type", type)
                .put("label", label)
                .put("data", values)
                .put("borderColor", colour)
                .put("backgroundColor", colour);
    }
}
