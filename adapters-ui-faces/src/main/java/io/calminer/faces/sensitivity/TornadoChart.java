package io.calminer.faces.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.valuation.AxisStart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The inputs by what they do to the value when each moves by a tenth of its base, as bars that begin at the value. */
public final class TornadoChart {

    private static final int MOST_BARS = 12;
    private static final double SHARE = 0.1;

    private TornadoChart() {}

    public static String of(Sensitivity table, Texts texts) {
        double base = table.base().get(0);
        List<Sensitivity.Row> shown = table.rows().stream()
                .filter(row -> Math.abs(at(row, SHARE) - at(row, -SHARE)) > 0)
                .sorted(Comparator.comparingDouble(
                        (Sensitivity.Row row) -> -Math.abs(at(row, SHARE) - at(row, -SHARE))))
                .limit(MOST_BARS)
                .toList();
        JsonFields config = new JsonFields()
                .put("type", "bar")
                .put("data", data(base, shown, texts))
                .put("cmAcross", true)
                .put("cmTable", figures(shown, texts));
        double low = base;
        double high = base;
        for (Sensitivity.Row row : shown) {
            for (double value : new double[] {at(row, -SHARE), at(row, SHARE)}) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        if (low > 0) {
            config.put("cmMin", AxisStart.below(low, high, SHARE));
        }
        return CanonicalJson.write(config.object());
    }

    private static JsonFields data(double base, List<Sensitivity.Row> shown, Texts texts) {
        return new JsonFields()
                .put("labels", shown, row -> new JsonValue.JsonText(row.driver().label()))
                .put(
                        "datasets",
                        List.of(
                                bars("what_if.down", -SHARE, "--cm-amber", base, shown, texts),
                                bars("what_if.up", SHARE, "--cm-accent", base, shown, texts)),
                        set -> set);
    }

    /** The same as a table. */
    private static JsonFields figures(List<Sensitivity.Row> shown, Texts texts) {
        return new JsonFields()
                .put("heads", List.of("", texts.get("what_if.down"), texts.get("what_if.up")), JsonValue.JsonText::new)
                .put(
                        "rows",
                        shown,
                        row -> new JsonValue.JsonArray(List.of(
                                new JsonValue.JsonText(row.driver().label()),
                                JsonFields.number(at(row, -SHARE)),
                                JsonFields.number(at(row, SHARE)))));
    }

    private static JsonValue bars(
            String label, double share, String colour, double base, List<Sensitivity.Row> rows, Texts texts) {
        List<JsonValue> bars = new ArrayList<>();
        for (Sensitivity.Row row : rows) {
            double value = at(row, share);
            bars.add(
                    Double.isNaN(value)
                            ? new JsonValue.JsonNull()
                            : new JsonValue.JsonArray(List.of(JsonFields.number(base), JsonFields.number(value))));
        }
        return new JsonFields()
                .put("label", texts.get(label))
                .put("data", bars, bar -> bar)
                .put("backgroundColor", colour)
                .put("grouped", false)
                .object();
    }

    private static double at(Sensitivity.Row row, double share) {
        return row.points().stream()
                .filter(point -> point.share() == share)
                .mapToDouble(point -> point.values().get(0))
                .findFirst()
                .orElse(Double.NaN);
    }
}
