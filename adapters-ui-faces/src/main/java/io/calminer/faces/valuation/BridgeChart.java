package io.calminer.faces.valuation;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.valuation.bridge.Bridge;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The way from one value to another as floating bars, as a configuration of Chart.js: what each change brings alone with
 * the interaction as a bar of its own, or what each brings after those before it.
 */
public final class BridgeChart {

    /** Smaller changes than so many are one bar together. */
    private static final int MOST_BARS = 12;

    /** The room before the lowest bar, as a share of what the bars span. */
    private static final double HALF = 0.5;

    private final Texts texts;
    private final List<JsonValue> bars = new ArrayList<>();
    private final List<JsonValue> colours = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<JsonValue> rows = new ArrayList<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private BridgeChart(Texts texts) {
        this.texts = texts;
    }

    /**
     * The chart of a bridge.
     *
     * @param ordered whether each change is told after those before it, which leaves no interaction
     * @param ends the names of both ends
     * @param names what the changes of each step are called
     */
    public static String of(Bridge bridge, boolean ordered, List<String> ends, List<String> names, Texts texts) {
        return new BridgeChart(texts).draw(bridge, ordered, ends, names);
    }

    private String draw(Bridge bridge, boolean ordered, List<String> ends, List<String> names) {
        double[] amounts = bridge.steps().stream()
                .mapToDouble(step -> ordered ? step.change() : step.alone())
                .toArray();
        Set<Integer> shown = new HashSet<>(IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(amounts[i])))
                .limit(amounts.length == MOST_BARS + 1 ? MOST_BARS + 1 : MOST_BARS)
                .toList());
        total(ends.get(0), bridge.start());
        double at = bridge.start();
        double others = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (shown.contains(i)) {
                at = step(names.get(i), at, amounts[i], amounts[i] < 0 ? "--cm-amber" : "--cm-accent");
            } else {
                others += amounts[i];
            }
        }
        if (shown.size() < amounts.length) {
            String label = texts.get("compare.others", amounts.length - shown.size());
            at = step(label, at, others, others < 0 ? "--cm-amber" : "--cm-accent");
        }
        if (!ordered) {
            step(texts.get("compare.interaction"), at, bridge.interaction(), "--cm-muted");
        }
        total(ends.get(1), bridge.end());
        return config();
    }

    private void total(String label, double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
        add(label, 0, value, value, "--cm-line-strong");
    }

    private double step(String label, double at, double amount, String colour) {
        low = Math.min(low, at + amount);
        high = Math.max(high, at + amount);
        add(label, at, at + amount, amount, colour);
        return at + amount;
    }

    private void add(String label, double from, double to, double amount, String colour) {
        labels.add(label);
        bars.add(new JsonValue.JsonArray(List.of(JsonFields.number(from), JsonFields.number(to))));
        colours.add(new JsonValue.JsonText(colour));
        rows.add(new JsonValue.JsonArray(List.of(new JsonValue.JsonText(label), JsonFields.number(amount))));
    }

    private String config() {
        JsonValue dataset = new JsonFields()
                .put("label", texts.get("figure.npv"))
                .put("data", bars, bar -> bar)
                .put("backgroundColor", colours, colour -> colour)
                .object();
        JsonFields data = new JsonFields()
                .put("labels", labels, JsonValue.JsonText::new)
                .put("datasets", List.of(dataset), one -> one);
        JsonFields table = new JsonFields()
                .put("heads", List.of("", texts.get("figure.npv")), JsonValue.JsonText::new)
                .put("rows", rows, row -> row);
        JsonFields config = new JsonFields()
                .put("type", "bar")
                .put("data", data)
                .put("cmAcross", true)
                .put("cmLegend", false)
                .put("cmTable", table);
        // where both ends are far from zero, the steps between them would hardly be seen beside it
        if (low > 0 && high - low < high / 2) {
            config.put("cmMin", AxisStart.below(low, high, HALF));
        }
        return CanonicalJson.write(config.object());
    }
}
