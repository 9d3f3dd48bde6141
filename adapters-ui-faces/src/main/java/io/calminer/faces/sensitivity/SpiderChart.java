package io.calminer.faces.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The value over how far each of the strongest inputs moves, as lines told apart by colour, dashes and marks. */
public final class SpiderChart {

    /** Left out: the axis has steps of a tenth. */
    private static final double HALF_STEP = 0.05;

    private SpiderChart() {}

    public static String of(Sensitivity table, Marks marks) {
        List<Double> shares = Stream.concat(
                        Stream.of(0.0),
                        table.rows().isEmpty()
                                ? Stream.of()
                                : table.rows().get(0).points().stream().map(Sensitivity.Point::share))
                .filter(share -> Math.abs(share) != HALF_STEP)
                .sorted()
                .toList();
        List<Sensitivity.Row> shown = table.rows().stream()
                .filter(row -> row.swing(0) > 0)
                .limit(Stroke.ALL.size())
                .toList();
        List<JsonValue> sets = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            sets.add(line(shown.get(i), table.base().get(0), shares, Stroke.ALL.get(i)));
        }
        JsonFields data = new JsonFields()
                .put("labels", shares, share -> new JsonValue.JsonText(percent(share, marks)))
                .put("datasets", sets, set -> set);
        return CanonicalJson.write(new JsonFields()
                .put("type", "line")
                .put("data", data)
                .put("cmPoints", true)
                .object());
    }

    private static String percent(double share, Marks marks) {
        return (share > 0 ? "+" : "") + StrictNumber.format(share * 100, 0, marks) + " %";
    }

    private static JsonValue line(Sensitivity.Row row, double base, List<Double> shares, Stroke stroke) {
        double[] values = shares.stream()
                .mapToDouble(share -> share == 0
                        ? base
                        : row.points().stream()
                                .filter(point -> point.share() == share)
                                .mapToDouble(point -> point.values().get(0))
                                .findFirst()
                                .orElse(Double.NaN))
                .toArray();
        return stroke.line(row.driver().label(), values).object();
    }
}
