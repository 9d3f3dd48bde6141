package io.calminer.domain.costs;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cost or a consumption is proportional to: time, heads over time, or a line of the plan.
 *
 * @param kind time, heads or a line
 * @param line the name of the line; null for time and heads
 */
public record Driver(Kind kind, @Nullable String line) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final String FIELD = "driver";
    private static final int FEW = 3;

    /** What an amount is proportional to. */
    public enum Kind {
        PERIOD,
        HEAD,
        LINE
    }

    /** Reads the field {@code driver}; time where there is none. */
    public static Driver read(String item, Fields fields, ItemContext context) {
        String text = fields.has(FIELD) ? fields.text(FIELD) : "period";
        if (text.equals("period")) {
            return new Driver(Kind.PERIOD, null);
        } else if (text.equals("head")) {
            return new Driver(Kind.HEAD, null);
        } else if (NAME.matcher(text).matches()) {
            return new Driver(Kind.LINE, text);
        }
        if (!text.isBlank()) {
            context.problems().add(CostRule.DRIVER_FORM, fields.pointer(FIELD), item, text);
        }
        return new Driver(Kind.PERIOD, null);
    }

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    /** The formula of the flow in a period: a yearly amount as it falls on it, or the amount times the line. */
    public String times(String amount) {
        return isLine() ? amount + " * " + line : "per_year(" + amount + ")";
    }

    /** The unit of the driver in words; the unit of a line is known when all names are. */
    public String unit(ModelBuilder builder) {
        if (!isLine()) {
            return kind == Kind.PERIOD ? "periods" : "heads";
        }
        Unit unit = builder.unit(Objects.requireNonNull(line));
        return unit == null || unit.isPlain() ? "a plain number" : unit.toString();
    }

    /**
     * The line that may have been meant: of those whose unit fits one that is named as the item is, or the nearest; all
     * of them where they are few; null when there is none.
     *
     * @param fits whether a unit of a driver would be right
     */
    public @Nullable String suggestion(String item, ModelBuilder builder, Predicate<Unit> fits) {
        List<String> fitting = builder.lineNames().stream()
                .filter(name -> !name.startsWith(Costs.COLLECTION + "."))
                .filter(name -> fits(builder.unit(name), fits))
                .toList();
        @Nullable String near = fitting.stream()
                .filter(name -> name.contains(item))
                .findFirst()
                .orElseGet(() -> Suggestion.nearest(line == null ? item : line, fitting));
        return near == null && !fitting.isEmpty() && fitting.size() <= FEW ? String.join(" or ", fitting) : near;
    }

    private static boolean fits(@Nullable Unit unit, Predicate<Unit> fits) {
        return unit != null && fits.test(unit);
    }
}
