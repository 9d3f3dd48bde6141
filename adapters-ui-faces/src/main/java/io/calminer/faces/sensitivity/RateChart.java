package io.calminer.faces.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.sensitivity.RateProfile;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/** The net present value over discount rates, with the plan's own rate and the internal one as upright lines. */
public final class RateChart {

    private RateChart() {}

    public static String of(RateProfile profile, Valuation valuation, Texts texts, Marks marks) {
        List<RateProfile.Point> points = profile.points();
        JsonValue line = new JsonFields()
                .put("type", "line")
                .put("label", texts.get("figure.npv"))
                .put(
                        "data",
                        points.stream()
                                .mapToDouble(RateProfile.Point::netPresentValue)
                                .toArray())
                .put("borderColor", "--cm-accent")
                .put("backgroundColor", "--cm-accent")
                .put("borderWidth", 2)
                .put("pointRadius", 2)
                .object();
        JsonFields data = new JsonFields()
                .put("labels", points, point -> new JsonValue.JsonText(percent(point.rate(), 0, marks)))
                .put("datasets", List.of(line), one -> one);
        List<JsonValue> upright = new ArrayList<>();
        double own = valuation.scenario().valuation().discounting().rate();
        double internal = valuation.internalRateOfReturn().value();
        mark(texts.get("what_if.rate"), own, points, marks, upright);
        mark(texts.get("what_if.irr"), internal, points, marks, upright);
        return CanonicalJson.write(new JsonFields()
                .put("type", "line")
                .put("data", data)
                .put("cmLegend", false)
                .put("cmLines", upright, one -> one)
                .object());
    }

    private static void mark(
            String name, double rate, List<RateProfile.Point> points, Marks marks, List<JsonValue> upright) {
        double first = points.get(0).rate();
        double last = points.get(points.size() - 1).rate();
        if (rate >= first && rate <= last) {
            double at = (rate - first) / (last - first) * (points.size() - 1);
            upright.add(new JsonFields()
                    .put("at", at)
                    .put("label", name + " " + percent(rate, 1, marks))
                    .object());
        }
    }

    private static String percent(double rate, int decimals, Marks marks) {
        return StrictNumber.format(rate * 100, decimals, marks) + " %";
    }
}
