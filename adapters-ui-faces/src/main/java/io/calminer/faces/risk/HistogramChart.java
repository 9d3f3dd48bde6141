package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.statistics.Histogram;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often each value came about, as bars: a loss in amber, the rest in teal. */
final class HistogramChart {

    private static final int BARS = 40;
    private static final List<Integer> PERCENTS = List.of(10, 50, 90);

    private HistogramChart() {}

    static String of(Outcome outcome, Texts texts, Marks marks) {
        Histogram.Bars bars = outcome.histogram().bars(BARS);
        double[] edges = bars.edges();
        double[] shares = Arrays.stream(bars.counts())
                .mapToDouble(count -> 100.0 * count / Math.max(1, outcome.count()))
                .toArray();
        List<String> labels = new ArrayList<>();
        double[] losses = new double[shares.length];
        double[] gains = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            labels.add(StrictNumber.format((edges[i] + edges[i + 1]) / 2, 0, marks));
            boolean loss = edges[i] + edges[i + 1] < 0;
            losses[i] = loss ? shares[i] : Double.NaN;
            gains[i] = loss ? Double.NaN : shares[i];
        }
        JsonFields data = new JsonFields()
                .put("labels", labels, JsonValue.JsonText::new)
                .put(
                        "datasets",
                        List.of(
                                set(texts.get("risk.loss"), losses, "--cm-amber"),
                                set(texts.get("risk.gain"), gains, "--cm-accent")),
                        set -> set);
        return CanonicalJson.write(new JsonFields()
                .put("type", "bar")
                .put("cmY", texts.get("risk.axis.share"))
                .put("data", data)
                .put("cmLines", PERCENTS, percent -> line(percent, outcome, edges, texts))
                .object());
    }

    /** A percentile as an upright line: its place among the bars, counted from the middle of the first one. */
    private static JsonValue line(int percent, Outcome outcome, double[] edges, Texts texts) {
        double width = (edges[edges.length - 1] - edges[0]) / (edges.length - 1);
        double place = width > 0 ? (outcome.percentile(percent) - edges[0]) / width - 0.5 : 0;
        return new JsonFields()
                .put("at", place)
                .put("label", texts.get("risk.line", percent))
                .object();
    }

    private static JsonValue set(String label, double[] shares, String colour) {
        return new JsonFields()
                .put("label", label)
                .put("data", shares)
                .put("backgroundColor", colour)
                .put("grouped", false)
                .put("barPercentage", 1)
                .put("categoryPercentage", 0.95)
                .object();
    }
}
