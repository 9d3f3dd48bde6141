package io.calminer.faces.reliability;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.PlottingPosition;
import io.calminer.domain.reliability.WeibullFit;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Weibull paper: the share of lives that end by an age, over the logarithm of the age, on a scale on which Weibull's law is a
 * straight line. Failures by median ranks, the fitted law, and the bounds of the ages at which its shares end.
 */
public final class WeibullPaper {

    private static final List<Double> SHARES =
            List.of(0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999);
    private static final double HUNDRED = 100;

    private WeibullPaper() {}

    public static String of(WeibullFit fit, double level, String unit, Texts texts, Marks marks) {
        List<PlottingPosition> positions = PlottingPosition.of(fit.lives(), level);
        List<Double> shares = shares(positions);
        List<Bounds> bounds = fit.quantileBounds(shares, level);
        List<JsonValue> failures = positions.stream()
                .map(position -> point(position.age(), position.share(), marks))
                .toList();
        List<JsonValue> law = new ArrayList<>();
        List<JsonValue> early = new ArrayList<>();
        List<JsonValue> late = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            law.add(point(fit.law().quantile(shares.get(i)), shares.get(i), marks));
            early.add(point(bounds.get(i).lower(), shares.get(i), marks));
            late.add(point(bounds.get(i).upper(), shares.get(i), marks));
        }
        String percent = StrictNumber.format(HUNDRED * level, 0, marks);
        List<JsonValue> sets = List.of(
                Lines.points(texts.get("reliability.failures"), failures),
                Lines.line(texts.get("reliability.law"), law),
                Lines.edge(texts.get("reliability.early", percent), early),
                Lines.edge(texts.get("reliability.late", percent), late));
        String share = texts.get("reliability.share");
        List<String> heads = List.of(
                texts.get("reliability.age", unit),
                share,
                texts.get("reliability.lower", percent),
                texts.get("reliability.upper", percent));
        return CanonicalJson.write(Lines.chart(
                        texts.get("reliability.age", unit), share, sets, Lines.table(heads, rows(positions)))
                .put("cmLogX", true)
                .put(
                        "cmTicksY",
                        shares,
                        one -> new JsonFields()
                                .put("at", height(one))
                                .put("label", percent(one, marks))
                                .object())
                .object());
    }

    /** The lines of the paper between the failures and a little beyond. */
    private static List<Double> shares(List<PlottingPosition> positions) {
        double least = Math.min(0.01, positions.get(0).share());
        double greatest = Math.max(0.9, positions.get(positions.size() - 1).share());
        return SHARES.stream()
                .filter(share -> share >= least / 2 && 1 - share >= (1 - greatest) / 2)
                .toList();
    }

    private static List<double[]> rows(List<PlottingPosition> positions) {
        return positions.stream()
                .map(position -> new double[] {
                    position.age(),
                    HUNDRED * position.share(),
                    HUNDRED * position.bounds().lower(),
                    HUNDRED * position.bounds().upper()
                })
                .toList();
    }

    private static JsonValue point(double age, double share, Marks marks) {
        return Lines.point(
                age, height(share), percent(share, marks) + " · " + StrictNumber.format(age, age < 10 ? 2 : 0, marks));
    }

    private static String percent(double share, Marks marks) {
        return StrictNumber.format(HUNDRED * share, share < 0.01 || share > 0.99 ? 1 : 0, marks) + " %";
    }

    /** ln(−ln(1 − F)), on which Weibull's law is straight over ln t. */
    private static double height(double share) {
        return StrictMath.log(-StrictMath.log1p(-share));
    }
}
