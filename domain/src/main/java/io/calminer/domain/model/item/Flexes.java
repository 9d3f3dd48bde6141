package io.calminer.domain.model.item;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decodes the field {@code flexes}: multipliers of whole groups of inputs and lines, 1 where none is stated, and what is
 * added to the discount rate.
 *
 * <p>An input or a line names its group in its field {@code flex}. A price may be that of one commodity: {@code
 * price.copper} is multiplied by itself and by {@code price}.
 */
public final class Flexes {

    /** The groups, with those of a commodity written behind a dot. */
    public static final List<String> GROUPS =
            List.of("price", "grade", "recovery", "operating_cost", "capital_cost", "exchange_rate", "throughput");

    private static final String PRICE = "price";
    private static final String DOT = ".";
    private static final String ADDED_RATE = "added_discount_rate";
    private static final String PREFIX = "flex.";
    private static final Pattern COMMODITY = Pattern.compile("price\\.[a-z][a-z0-9_]*");

    private final ItemContext context;
    private final Fields fields;
    private final Map<String, Double> stated = new LinkedHashMap<>();
    private final Set<String> declared = new LinkedHashSet<>();

    public Flexes(ItemContext context, Fields root) {
        this.context = context;
        this.fields = root.has("flexes") ? root.object("flexes") : Fields.of(none(), root.pointer(), root.problems());
    }

    private static JsonValue none() {
        return new JsonValue.JsonObject(Map.of());
    }

    /** Reads the multipliers, before anything that is multiplied by them. */
    public void read() {
        for (String name : fields.names()) {
            if (!name.equals(ADDED_RATE)) {
                check(name, fields.pointer(name));
                OptionalDouble factor = factor(name);
                if (factor.orElse(1) < 0) {
                    context.problems().add(ItemRule.FLEX_RANGE, fields.pointer(name), name, factor.orElse(1));
                }
                stated.put(name, factor.orElse(1));
            }
        }
    }

    /** A multiplier is one number: it is known before everything that it multiplies. */
    private OptionalDouble factor(String name) {
        Formula formula = context.formula(fields, name);
        if (formula == null) {
            return OptionalDouble.empty();
        } else if (!formula.isNumber()) {
            context.problems().add(ModelRule.NOT_CONSTANT, fields.pointer(name), formula);
            return OptionalDouble.empty();
        }
        return context.builder().constant(formula, Unit.ONE, fields.pointer(name));
    }

    /** What is added to the discount rate, per year. */
    public double addedDiscountRate() {
        return fields.has(ADDED_RATE)
                ? context.constant(fields, ADDED_RATE, Unit.ONE).orElse(0)
                : 0;
    }

    /** Tells multipliers by which nothing is multiplied, after all collections have been read. */
    public void checkUse() {
        stated.keySet().stream()
                .filter(name -> GROUPS.contains(name) || COMMODITY.matcher(name).matches())
                .filter(name -> !declared.contains(name) && stated.getOrDefault(name, 1.0) != 1)
                .forEach(name -> context.problems().add(ItemRule.FLEX_UNUSED, fields.pointer(name), name));
    }

    /** Reads the field {@code flex} of an item. */
    public void flexed(String key, Fields item) {
        if (item.has("flex")) {
            String group = item.text("flex");
            check(group, item.pointer("flex"));
            flexed(key, group);
        }
    }

    /** Multiplies an input or a line, declared later, by a group; a price of a commodity by that of all prices too. */
    public void flexed(String key, String group) {
        List<String> by = new ArrayList<>(List.of(group));
        if (group.startsWith(PRICE + DOT)) {
            by.add(0, PRICE);
        }
        by.stream()
                .filter(declared::add)
                .forEach(name -> context.builder().flex(PREFIX + name, stated.getOrDefault(name, 1.0)));
        context.builder().flexed(key, by.stream().map(PREFIX::concat).toList());
    }

    private void check(String name, Pointer at) {
        if (!GROUPS.contains(name) && !COMMODITY.matcher(name).matches()) {
            List<String> known = new ArrayList<>(GROUPS);
            known.add(ADDED_RATE);
            context.problems().add(ItemRule.UNKNOWN_FLEX, at, name, Suggestion.nearest(name, known));
        }
    }
}
