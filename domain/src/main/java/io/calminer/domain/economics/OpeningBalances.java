package io.calminer.domain.economics;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a mine that works already brings into its plan: balances at the start of the calendar, from its books.
 *
 * <p>The object {@code opening_balances} of a plan states working capital by item, undepreciated cost by depreciation class
 * and year of purchase, tax losses by tax and year, debt by facility, the provision for closure and cash. All are amounts of 0
 * or more in the plan's unit of money, numbers or formulas over certain values. Each owner asks for his part; what nobody
 * asks for is told.
 */
public final class OpeningBalances {

    /** The field of the plan that states them. */
    public static final String FIELD = "opening_balances";

    private static final String WORKING_CAPITAL = "working_capital";
    private static final String POOLS = "pools";
    private static final String LOSSES = "losses";
    private static final String DEBT = "debt";
    private static final String PROVISION = "provision";
    private static final String CASH = "cash";
    private static final String DOT = ".";

    private final ItemContext context;
    private final Unit money;
    private final Map<String, Double> amounts = new LinkedHashMap<>();
    private final Map<String, SortedMap<Integer, Double>> byYear = new LinkedHashMap<>();
    private final Map<String, Pointer> places = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private OpeningBalances(ItemContext context) {
        this.context = context;
        this.money = context.money();
    }

    /** The opening balances of a plan; none where it states none. */
    public static OpeningBalances read(Fields root, ItemContext context) {
        OpeningBalances opening = new OpeningBalances(context);
        if (root.has(FIELD)) {
            opening.read(root.object(FIELD));
        }
        return opening;
    }

    /** What is outstanding of an item of {@code working_capital}, also of what is owed; empty where none is stated. */
    public OptionalDouble workingCapital(String key) {
        return amount(WORKING_CAPITAL + DOT + key);
    }

    /** The undepreciated cost of a depreciation class by the fiscal year of purchase, the earliest first. */
    public SortedMap<Integer, Double> pools(String depreciationClass) {
        return years(POOLS + DOT + depreciationClass);
    }

    /** The losses that a tax still allows by the fiscal year in which they arose, the earliest first. */
    public SortedMap<Integer, Double> losses(String tax) {
        return years(LOSSES + DOT + tax);
    }

    /** What is owed on a facility; empty where none is stated. */
    public OptionalDouble debt(String facility) {
        return amount(DEBT + DOT + facility);
    }

    /** The provision for closure; empty where none is stated. */
    public OptionalDouble provision() {
        return amount(PROVISION);
    }

    /** Money at hand; empty where none is stated. */
    public OptionalDouble cash() {
        return amount(CASH);
    }

    /** Tells balances that nothing of the plan opens with, after all owners have asked. */
    public void checkUse() {
        places.forEach((name, at) -> {
            if (!asked.contains(name)) {
                context.problems().add(EconomicsRule.OPENING_UNUSED, at, name, Suggestion.nearest(name, asked));
            }
        });
    }

    private void read(Fields fields) {
        amounts(fields, WORKING_CAPITAL);
        years(fields, POOLS);
        years(fields, LOSSES);
        amounts(fields, DEBT);
        for (String field : new String[] {PROVISION, CASH}) {
            if (fields.has(field)) {
                places.put(field, fields.pointer(field));
                amounts.put(field, amount(fields, field, field));
            }
        }
        fields.noOthers();
    }

    private void amounts(Fields fields, String part) {
        if (fields.has(part)) {
            Fields items = fields.object(part);
            items.names().forEach(key -> {
                String name = part + DOT + key;
                places.put(name, items.pointer(key));
                amounts.put(name, amount(items, key, name));
            });
        }
    }

    private void years(Fields fields, String part) {
        if (fields.given().fields().get(part) instanceof JsonValue.JsonObject) {
            fields.objects(part).forEach((key, years) -> {
                String name = part + DOT + key;
                places.put(name, years.pointer());
                SortedMap<Integer, Double> values = new TreeMap<>();
                for (String year : years.names()) {
                    double value = amount(years, year, name + DOT + year);
                    year(year, years.pointer(year), name).ifPresent(known -> values.put(known, value));
                }
                byYear.put(name, values);
            });
        } else if (fields.has(part)) {
            fields.object(part);
        }
    }

    /** The year up to the first of the plan in which something arose; empty when it is none, which is told. */
    private OptionalInt year(String text, Pointer at, String name) {
        int first =
                context.builder().calendar().year(context.builder().calendar().first());
        if (text.matches("[0-9]{4}") && Integer.parseInt(text) <= first) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        context.problems().add(EconomicsRule.OPENING_YEAR, at, name, first, text);
        return OptionalInt.empty();
    }

    private double amount(Fields fields, String field, String name) {
        double value = context.constant(fields, field, money).orElse(0);
        if (value < 0) {
            context.problems().add(EconomicsRule.OPENING_NEGATIVE, fields.pointer(field), name, value);
            return 0;
        }
        return value;
    }

    private OptionalDouble amount(String name) {
        asked.add(name);
        return amounts.containsKey(name) ? OptionalDouble.of(amounts.get(name)) : OptionalDouble.empty();
    }

    private SortedMap<Integer, Double> years(String name) {
        asked.add(name);
        return new TreeMap<>(byYear.getOrDefault(name, new TreeMap<>()));
    }
}
