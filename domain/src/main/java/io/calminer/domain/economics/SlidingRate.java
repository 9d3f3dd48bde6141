package io.calminer.domain.economics;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a royalty that rises with a price or with the operating margin.
 *
 * <p>A table has the rate from each threshold on: by steps, or on straight lines between thresholds. A price is that of a
 * commodity in its unit; the margin is (revenue − cost of operation)/revenue of the period, 0 without revenue. Below the first
 * threshold its rate holds.
 */
final class SlidingRate {

    private static final String TABLE = "table";
    private static final Pattern THRESHOLD = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%?");

    private final EconomicItem item;
    private final Fields fields;
    private final Map<String, Commodity> commodities;

    private SlidingRate(EconomicItem item, Map<String, Commodity> commodities) {
        this.item = item;
        this.fields = item.fields().object("sliding");
        this.commodities = commodities;
    }

    private enum By {
        PRICE,
        MARGIN
    }

    /** Declares the line of the rate and gives its name. */
    static String declare(EconomicItem item, Map<String, Commodity> commodities) {
        return new SlidingRate(item, commodities).declare();
    }

    private String declare() {
        boolean price = fields.choice("by", By.class) == By.PRICE;
        @Nullable Commodity commodity = price ? commodity() : null;
        String subject = price ? price(commodity) : margin();
        SortedMap<Double, Double> rates = rates(commodity == null ? null : commodity.price());
        boolean linear = fields.truth("linear", false);
        fields.noOthers();
        String entries = rates.entrySet().stream()
                .map(entry -> Numbers.shortest(entry.getKey()) + ": " + Numbers.shortest(entry.getValue()))
                .collect(Collectors.joining(", "));
        String formula = entries.isEmpty() ? "0" : (linear ? "curve(" : "table(") + subject + "; " + entries + ")";
        return item.derive("rate", Kind.RATIO, Unit.ONE, formula);
    }

    private String margin() {
        return item.derive(
                "margin",
                Kind.RATIO,
                Unit.ONE,
                "if(in(revenue.total, [" + item.context().moneyUnit()
                        + "]) > 0, (revenue.total - cost.operating) / revenue.total, 0)");
    }

    private static String price(@Nullable Commodity commodity) {
        return commodity == null ? "0" : "in(" + commodity.priceLine() + ", [" + commodity.price() + "])";
    }

    /** The commodity of the price; that of the plan where it has one only. */
    private @Nullable Commodity commodity() {
        if (!fields.has("commodity") && commodities.size() == 1) {
            return commodities.values().iterator().next();
        }
        String name = fields.text("commodity");
        @Nullable Commodity commodity = commodities.get(name);
        if (commodity == null && !name.isBlank()) {
            String near = Suggestion.nearest(name, commodities.keySet());
            item.context().problems().add(EconomicsRule.UNKNOWN_COMMODITY, fields.pointer("commodity"), name, near);
        }
        return commodity;
    }

    private SortedMap<Double, Double> rates(@Nullable Unit unit) {
        SortedMap<Double, Double> rates = new TreeMap<>();
        int before = item.context().problems().size();
        Fields table = fields.object(TABLE);
        for (String key : table.names()) {
            OptionalDouble rate = item.context().constant(table, key, Unit.ONE);
            rate.ifPresent(value -> check(key, value, table.pointer(key)));
            if (THRESHOLD.matcher(key).matches()) {
                boolean percent = key.endsWith("%");
                double threshold = Double.parseDouble(percent ? key.substring(0, key.length() - 1) : key);
                rates.put(percent ? threshold / 100 : threshold, rate.orElse(0));
            } else {
                String in = unit == null ? "" : " in " + unit;
                String digits = key.replaceAll("[^0-9.%]", "");
                item.context()
                        .problems()
                        .add(
                                EconomicsRule.SLIDING_KEY,
                                table.pointer(key),
                                item.key(),
                                in,
                                key,
                                THRESHOLD.matcher(digits).matches() ? "'" + digits + "'" : null);
            }
        }
        if (rates.isEmpty() && item.context().problems().size() == before) {
            item.context()
                    .problems()
                    .add(
                            EconomicsRule.SLIDING_EMPTY,
                            table.pointer(),
                            item.key(),
                            "{\"0\": \"2%\", \"" + (unit == null ? "35%" : "4") + "\": \"3%\"}");
        }
        return rates;
    }

    private void check(String key, double value, Pointer at) {
        if (!(value >= 0 && value <= 1)) {
            String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
            item.context().problems().add(EconomicsRule.SLIDING_RATE, at, item.key(), key, value, percent);
        }
    }
}
