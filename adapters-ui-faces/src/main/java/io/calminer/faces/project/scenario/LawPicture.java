package io.calminer.faces.project.scenario;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A distribution as a drawing between its 0.5th and its 99.5th percentile: the shares of equal steps, so that single
 * values show as well as densities do.
 */
final class LawPicture {

    /** A drawing of a list is so wide and so high. */
    private static final int SMALL_WIDTH = 96;

    private static final int SMALL_HEIGHT = 24;
    private static final int SMALL_STEPS = 32;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 96;
    private static final int STEPS = 120;

    private final Distribution law;
    private final double low;
    private final double high;

    private LawPicture(Distribution law) {
        this.law = law;
        this.low = law.quantile(0.005);
        this.high = law.quantile(0.995);
    }

    /** The drawing in a list as the path of a drawing 96 wide and 24 high; empty when the value is certain. */
    static String small(Distribution law) {
        return new LawPicture(law).path(SMALL_WIDTH, SMALL_HEIGHT, SMALL_STEPS);
    }

    /** Where 8 of 10 values lie, in words of numbers. */
    static String range(Distribution law, Marks marks) {
        double low = law.quantile(0.1);
        double high = law.quantile(0.9);
        int decimals = Decimals.of(low, high);
        return StrictNumber.format(low, decimals, marks) + " … " + StrictNumber.format(high, decimals, marks);
    }

    /** The large drawing with upright lines at the mean, the 10th and the 90th percentile. */
    static JsonValue json(Distribution law, Texts texts, Marks marks) {
        LawPicture picture = new LawPicture(law);
        double p10 = law.quantile(0.1);
        double p90 = law.quantile(0.9);
        int decimals = Decimals.of(p10, p90);
        List<JsonValue> lines = new ArrayList<>();
        lines.add(picture.line(texts.get("input.p10"), p10, decimals, marks));
        lines.add(picture.line(texts.get("input.mean"), law.mean(), decimals, marks));
        lines.add(picture.line(texts.get("input.p90"), p90, decimals, marks));
        return new JsonFields()
                .put("path", picture.path(WIDTH, HEIGHT, STEPS))
                .put("width", WIDTH)
                .put("height", HEIGHT)
                .put("low", StrictNumber.format(picture.low, decimals, marks))
                .put("high", StrictNumber.format(picture.high, decimals, marks))
                .put("lines", lines, line -> line)
                .object();
    }

    /** An upright line; one without a finite value, as of a law without a mean, has no place. */
    private JsonValue line(String label, double value, int decimals, Marks marks) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        boolean inside = share >= 0 && share <= 1;
        return new JsonFields()
                .put("label", label)
                .put("value", Double.isFinite(value) ? StrictNumber.format(value, decimals, marks) : "–")
                .put("at", inside ? share * WIDTH : Double.NaN)
                .object();
    }

    private String path(int width, int height, int steps) {
        double[] heights = new double[steps + 1];
        double most = 0;
        double half = (high - low) / steps / 2;
        for (int i = 0; i <= steps; i++) {
            double middle = low + 2 * half * i;
            heights[i] = law.cumulative(middle + half) - law.cumulative(middle - half);
            most = Math.max(most, heights[i]);
        }
        if (!(most > 0) || low == high) {
            return "";
        }
        StringBuilder path = new StringBuilder("M0 " + height);
        for (int i = 0; i <= steps; i++) {
            path.append(String.format(
                    Locale.ROOT, "L%.1f %.1f", (double) width * i / steps, height - (height - 2) * heights[i] / most));
        }
        return path.append("L" + width + " " + height + "Z").toString();
    }
}
