package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.program.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a line over several periods, as its kind says: a flow adds up, of a balance the last value counts,
 * anything else is a mean weighted by the line's {@code weight}, or by time where it has none.
 *
 * <p>By fiscal years these are the values of {@code at(line, year)}, but for a flow of period 0, which is shown by
 * itself.
 */
public final class Aggregate {

    private final Model model;
    private final Calendar calendar;
    private final List<View.Stretch> stretches;

    private Aggregate(Model model, List<View.Stretch> stretches) {
        this.model = model;
        this.calendar = model.calendar();
        this.stretches = List.copyOf(stretches);
    }

    /** The lines of a model seen in stretches of its periods. */
    public static Aggregate of(Model model, View view) {
        return new Aggregate(model, view.of(model.calendar()));
    }

    /** The value of a line over the life of the mine. */
    public static double overLife(Model model, String line) {
        return new Aggregate(model, List.of(View.life(model.calendar()))).values(line)[0];
    }

    public List<View.Stretch> stretches() {
        return stretches;
    }

    /** The values of a line, one for each stretch. */
    public double[] values(String line) {
        double[] values = model.values(line);
        Line declared = model.line(line);
        return stretches.stream()
                .mapToDouble(stretch ->
                        stretch.first() == stretch.last() ? values[stretch.first()] : over(declared, values, stretch))
                .toArray();
    }

    /** How the value of a line over several periods comes from those of the periods. */
    static Explanation explain(Model model, String key, View.Stretch stretch, int depth) {
        Line line = model.line(key);
        String words = words(line);
        List<Explanation> inputs = new ArrayList<>();
        for (int k = line.kind() == Kind.BALANCE ? stretch.last() : stretch.first(); k <= stretch.last(); k++) {
            if (depth > 0) {
                inputs.add(model.explain(key, k, depth - 1));
            }
        }
        double value = new Aggregate(model, List.of(stretch)).values(key)[0];
        return new Explanation(
                key,
                model.label(key).name(),
                stretch.label(),
                value,
                line.unit().toString(),
                words,
                model.label(key).source(),
                List.of(),
                inputs,
                depth <= 0);
    }

    private static String words(Line line) {
        return switch (line.kind()) {
            case FLOW -> "sum of its periods";
            case BALANCE -> "value of its last period";
            default ->
                line.weight() == null ? "mean of its periods by time" : "mean of its periods by " + line.weight();
        };
    }

    private double over(Line line, double[] values, View.Stretch stretch) {
        return switch (line.kind()) {
            case FLOW -> sum(values, stretch);
            case BALANCE -> values[stretch.last()];
            default -> mean(line, values, stretch);
        };
    }

    private double mean(Line line, double[] values, View.Stretch stretch) {
        double[] products = new double[values.length];
        String weight = line.weight();
        if (weight == null) {
            double years = 0;
            for (int k = stretch.first(); k <= stretch.last(); k++) {
                years += calendar.yearsIn(k);
            }
            for (int k = stretch.first(); k <= stretch.last(); k++) {
                products[k] = Op.MULTIPLY.apply(calendar.yearsIn(k) / years, values[k], 0);
            }
            return sum(products, stretch);
        }
        double[] weights = model.values(weight);
        for (int k = stretch.first(); k <= stretch.last(); k++) {
            products[k] = Op.MULTIPLY.apply(values[k], weights[k], 0);
        }
        return Op.DIVIDE.apply(sum(products, stretch), sum(weights, stretch), 0);
    }

    private static double sum(double[] values, View.Stretch stretch) {
        double sum = values[stretch.first()];
        for (int k = stretch.first() + 1; k <= stretch.last(); k++) {
            sum = Op.ADD.apply(sum, values[k], 0);
        }
        return sum;
    }
}
