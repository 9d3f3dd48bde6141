package io.calminer.faces.risk;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.Observations;
import io.calminer.faces.frame.JsonFields;
import java.util.ArrayList;
import java.util.List;

/** Single iterations as points: across what was drawn of an input, upwards what came of it. */
final class ScatterChart {

    private static final int MOST_POINTS = 500;

    private ScatterChart() {}

    /**
     * The first iterations in which the metric has a value.
     *
     * @param input the name of the input, and what it is called
     */
    static String of(Observations observations, String input, String label, String metric, String metricLabel) {
        double[] found = observations.found(metric);
        double[] drawn = observations.drawn(observations.inputs().indexOf(input));
        List<JsonValue> points = new ArrayList<>();
        for (int i = 0; i < found.length && points.size() < MOST_POINTS; i++) {
            if (!Double.isNaN(found[i])) {
                points.add(
                        new JsonFields().put("x", drawn[i]).put("y", found[i]).object());
            }
        }
        JsonValue set = new JsonFields()
                .put("label", metricLabel)
                .put("data", points, point -> point)
                .put("pointRadius", 2)
                .put("backgroundColor", "--cm-accent")
                .put("borderColor", "--cm-accent")
                .object();
        return CanonicalJson.write(new JsonFields()
                .put("type", "scatter")
                .put("cmX", label)
                .put("cmY", metricLabel)
                .put("cmLegend", false)
                .put("data", new JsonFields().put("datasets", List.of(set), one -> one))
                .object());
    }
}
