package io.calminer.faces.reliability;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.MeanCumulative;
import io.calminer.domain.reliability.PowerLaw;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures of a unit up to an age, as the mean over a fleet with its bounds, and the power law where there is one. */
public final class CumulativeChart {

    private static final int PLACES = 40;

    private CumulativeChart() {}

    /**
     * The chart; empty when nothing failed.
     *
     * @param law the power law that was fitted; null for none
     */
    public static String of(
            List<History> histories, @Nullable PowerLaw law, double level, String unit, Texts texts, Marks marks) {
        List<MeanCumulative.Point> points = MeanCumulative.of(histories).points();
        if (points.isEmpty()) {
            return "";
        }
        double begin = histories.stream().mapToDouble(History::from).min().orElse(0);
        List<JsonValue> mean = new ArrayList<>(List.of(point(begin, 0, marks)));
        List<JsonValue> lower = new ArrayList<>();
        List<JsonValue> upper = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        double before = 0;
        for (MeanCumulative.Point point : points) {
            Bounds bounds = point.bounds(level);
            mean.add(point(point.age(), before, marks));
            mean.add(point(point.age(), point.mean(), marks));
            before = point.mean();
            lower.add(point(point.age(), bounds.lower(), marks));
            upper.add(point(point.age(), bounds.upper(), marks));
            rows.add(new double[] {point.age(), point.mean(), bounds.lower(), bounds.upper(), point.atRisk()});
        }
        String percent = StrictNumber.format(100 * level, 0, marks);
        List<JsonValue> sets = new ArrayList<>(List.of(Lines.line(texts.get("reliability.mean"), mean)));
        if (histories.size() > 1) {
            sets.add(Lines.edge(texts.get("reliability.lower", percent), lower));
            sets.add(Lines.edge(texts.get("reliability.upper", percent), upper));
        }
        if (law != null) {
            sets.add(Lines.edge(texts.get("reliability.power"), curve(law, marks)));
        }
        String age = texts.get("reliability.age", unit);
        String failures = texts.get("reliability.mean");
        List<String> heads = List.of(
                age,
                failures,
                texts.get("reliability.lower", percent),
                texts.get("reliability.upper", percent),
                texts.get("reliability.observed"));
        return CanonicalJson.write(
                Lines.chart(age, failures, sets, Lines.table(heads, rows)).object());
    }

    private static List<JsonValue> curve(PowerLaw law, Marks marks) {
        List<JsonValue> curve = new ArrayList<>();
        for (int i = 0; i <= PLACES; i++) {
            double time = law.end() * i / PLACES;
            curve.add(point(time, law.expectedFailures(0, time), marks));
        }
        return curve;
    }

    private static JsonValue point(double age, double count, Marks marks) {
        return Lines.point(
                age, count, StrictNumber.format(count, 2, marks) + " · " + StrictNumber.format(age, 0, marks));
    }
}
