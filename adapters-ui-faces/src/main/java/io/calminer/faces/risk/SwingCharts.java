package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.InputSwings;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.sensitivity.Stroke;
import io.calminer.faces.valuation.AxisStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the net present value is when one input stands at a percentile of its own: as a tornado, and as a spider. */
final class SwingCharts {

    private static final int MOST_BARS = 12;
    private static final int LONGEST = 34;
    private static final double LOW = 10;
    private static final double HIGH = 90;
    private static final double ROOM = 0.1;

    private final InputSwings swings;
    private final Map<String, String> labels;
    private final Texts texts;
    private final List<InputSwings.Row> rows;

    /** The charts of the first metric; labels by input. */
    SwingCharts(InputSwings swings, Map<String, String> labels, Texts texts) {
        this.swings = swings;
        this.labels = labels;
        this.texts = texts;
        this.rows = swings.rows().stream().filter(row -> row.swing(0) > 0).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private String label(InputSwings.Row row) {
        return labels.getOrDefault(row.input(), row.input());
    }

    private double at(InputSwings.Row row, double percent) {
        return row.value(0, swings.percents().indexOf(percent));
    }

    /** A long name leaves no room for the bars; the table has it whole. */
    private static String shortened(String label) {
        return label.length() > LONGEST ? label.substring(0, LONGEST - 1).strip() + "…" : label;
    }

    /** Bars from the value at the base to that at the 10th and the 90th percentile of each input. */
    String tornado() {
        List<InputSwings.Row> shown = rows.stream().limit(MOST_BARS).toList();
        JsonFields data = new JsonFields()
                .put("labels", shown, row -> new JsonValue.JsonText(shortened(label(row))))
                .put("datasets", List.of(bars(LOW, "--cm-amber", shown), bars(HIGH, "--cm-accent", shown)), set -> set);
        JsonFields table = new JsonFields()
                .put("heads", List.of("", head(LOW), head(HIGH)), JsonValue.JsonText::new)
                .put(
                        "rows",
                        shown,
                        row -> new JsonValue.JsonArray(List.of(
                                new JsonValue.JsonText(label(row)),
                                JsonFields.number(at(row, LOW)),
                                JsonFields.number(at(row, HIGH)))));
        JsonFields config = new JsonFields()
                .put("type", "bar")
                .put("data", data)
                .put("cmAcross", true)
                .put("cmTable", table);
        double low = swings.base().get(0);
        double high = low;
        for (InputSwings.Row row : shown) {
            for (double value : new double[] {at(row, LOW), at(row, HIGH)}) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        if (low > 0) {
            config.put("cmMin", AxisStart.below(low, high, ROOM));
        }
        return CanonicalJson.write(config.object());
    }

    private String head(double percent) {
        return texts.get("risk.at", Math.round(percent));
    }

    private JsonValue bars(double percent, String colour, List<InputSwings.Row> shown) {
        List<JsonValue> bars = new ArrayList<>();
        for (InputSwings.Row row : shown) {
            double value = at(row, percent);
            bars.add(
                    Double.isNaN(value)
                            ? new JsonValue.JsonNull()
                            : new JsonValue.JsonArray(
                                    List.of(JsonFields.number(swings.base().get(0)), JsonFields.number(value))));
        }
        return new JsonFields()
                .put("label", head(percent))
                .put("data", bars, bar -> bar)
                .put("backgroundColor", colour)
                .put("grouped", false)
                .object();
    }

    /** Lines over the percentiles of the strongest inputs. */
    String spider() {
        List<InputSwings.Row> shown = rows.stream().limit(Stroke.ALL.size()).toList();
        List<JsonValue> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            double[] values = shown.get(i).values().get(0).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            lines.add(Stroke.ALL.get(i).line(label(shown.get(i)), values).object());
        }
        JsonFields data = new JsonFields()
                .put(
                        "labels",
                        swings.percents(),
                        percent -> new JsonValue.JsonText(texts.get("risk.line", Math.round(percent))))
                .put("datasets", lines, line -> line);
        return CanonicalJson.write(new JsonFields()
                .put("type", "line")
                .put("data", data)
                .put("cmPoints", true)
                .object());
    }
}
