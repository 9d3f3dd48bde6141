package io.calminer.faces.reliability;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The cost by unit of time over the age at which a part is changed, with the best age as a point. */
public final class ReplacementChart {

    private static final int PLACES = 60;
    private static final double REACH = 2.5;

    private ReplacementChart() {}

    public static String of(AgeReplacement part, String unit, Texts texts, Marks marks) {
        OptionalDouble best = part.optimumAge();
        double last = REACH * best.orElse(part.law().scale());
        List<JsonValue> curve = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        // the cost of ever earlier changes has no end
        for (int i = PLACES / 10; i <= PLACES; i++) {
            double age = last * i / PLACES;
            double rate = part.costRate(age);
            curve.add(point(age, rate, marks));
            rows.add(new double[] {age, rate});
        }
        List<JsonValue> sets = new ArrayList<>();
        if (best.isPresent()) {
            List<JsonValue> found = List.of(point(best.getAsDouble(), part.leastCostRate(), marks));
            sets.add(Lines.points(texts.get("reliability.best"), found));
        }
        sets.add(Lines.line(texts.get("reliability.cost_rate", unit), curve));
        return CanonicalJson.write(Lines.chart(
                        texts.get("reliability.age", unit),
                        texts.get("reliability.cost_rate", unit),
                        sets,
                        Lines.table(
                                List.of(texts.get("reliability.age", unit), texts.get("reliability.cost_rate", unit)),
                                rows))
                .object());
    }

    private static JsonValue point(double age, double rate, Marks marks) {
        return Lines.point(age, rate, StrictNumber.format(rate, 4, marks) + " · " + StrictNumber.format(age, 0, marks));
    }
}
