package io.calminer.domain.economics.trade;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.economics.Commodity;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code hedges}: contracts that settle a volume against the price of a commodity.
 *
 * <p>With volume V, price S of the period, strike K, floor F, cap C and premium p, both per unit: a forward sold settles
 * V·(K − S), a put bought V·(max(0, K − S) − p), a call sold V·(p − max(0, S − K)), and a collar, which is a put bought at F and a
 * call sold at C, V·(max(0, F − S) − max(0, S − C) − p). {@code side} turns a contract round. What is settled adds to revenue,
 * outside the net smelter return.
 */
public final class Hedges {

    /** The name of the collection. */
    public static final String COLLECTION = "hedges";

    private static final String VOLUME = "volume";
    private static final String STRIKE = "strike";
    private static final String FLOOR = "floor";
    private static final String CAP = "cap";
    private static final String PREMIUM = "premium";
    private static final List<String> LEVELS = List.of(STRIKE, FLOOR, CAP);

    private final EconomicItem item;
    private final Type type;

    private Hedges(EconomicItem item) {
        this.item = item;
        this.type = item.fields().choice("type", Type.class);
    }

    private enum Type {
        FORWARD(Side.SOLD),
        PUT(Side.BOUGHT),
        CALL(Side.SOLD),
        COLLAR(Side.BOUGHT);

        private final Side usual;

        Type(Side usual) {
            this.usual = usual;
        }

        /** The fields of the prices at which it settles. */
        private List<String> levels() {
            return this == COLLAR ? List.of(FLOOR, CAP) : List.of(STRIKE);
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Side {
        BOUGHT,
        SOLD
    }

    /** Declares the lines of all items and what they settle together. */
    public static void read(Fields root, ItemLines lines, Map<String, Commodity> commodities) {
        List<String> settled = new ArrayList<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            settled.add(new Hedges(item).declare(commodities));
            item.fields().noOthers();
        }
        if (!settled.isEmpty()) {
            String key = COLLECTION + ".settlement";
            String sum = String.join(" + ", settled);
            Unit money = lines.context().money();
            lines.derived(key, Kind.FLOW, money, sum, Label.of(key), Pointer.ROOT.child(COLLECTION));
            lines.addTo("revenue.total", key);
        }
    }

    private String declare(Map<String, Commodity> commodities) {
        Fields fields = item.fields();
        Side side = fields.choice("side", Side.class, type.usual);
        @Nullable Commodity commodity = commodity(item, fields, commodities);
        Unit counted = commodity == null ? Unit.ONE : commodity.unit();
        Unit price = commodity == null ? item.context().singleMoney() : commodity.price();
        if (commodity == null) {
            // units are those of the commodity: nothing is judged by them
            List.of(VOLUME, STRIKE, FLOOR, CAP, PREMIUM).forEach(fields::has);
            return item.derive("settlement", Kind.FLOW, item.context().money(), item.none());
        }
        String volume = item.enter(VOLUME, Kind.FLOW, counted);
        item.lines().notNegative(volume, fields.pointer(VOLUME));
        levels(fields, price);
        if (type == Type.COLLAR) {
            item.lines().afterwards(this::checkCollar);
        }
        String premium = "";
        if (fields.has(PREMIUM)) {
            premium = " - " + item.enter(PREMIUM, Kind.PRICE, price);
        }
        String unit = "(" + gain(commodity.priceLine(), "0 [" + price + "]") + premium + ")";
        String settled = item.line(VOLUME) + " * " + unit;
        boolean turned = side == Side.SOLD;
        return item.derive(
                "settlement", Kind.FLOW, item.context().money(), turned ? item.none() + " - " + settled : settled);
    }

    /** The prices at which the kind of hedge settles; those of other kinds are refused. */
    private void levels(Fields fields, Unit price) {
        for (String level : LEVELS) {
            if (type.levels().contains(level)) {
                String line = item.enter(level, Kind.PRICE, price);
                item.lines().notNegative(line, fields.pointer(level));
            } else if (fields.has(level)) {
                item.context()
                        .problems()
                        .add(
                                EconomicsRule.HEDGE_LEVEL,
                                fields.pointer(level),
                                item.key(),
                                type.key(),
                                level,
                                String.join("', '", type.levels()));
            }
        }
    }

    /** What a contract bought gains per unit, before its premium. */
    private String gain(String spot, String none) {
        String strike = item.line(STRIKE);
        return switch (type) {
            case FORWARD -> spot + " - " + strike;
            case PUT -> "max(" + none + ", " + strike + " - " + spot + ")";
            case CALL -> "max(" + none + ", " + spot + " - " + strike + ")";
            case COLLAR ->
                "max(" + none + ", " + item.line(FLOOR) + " - " + spot + ") - max(" + none + ", " + spot + " - "
                        + item.line(CAP) + ")";
        };
    }

    private void checkCollar(Model model, Problems problems) {
        double[] floors = model.values(item.line(FLOOR));
        double[] caps = model.values(item.line(CAP));
        for (int period = 1; period < floors.length; period++) {
            if (floors[period] > caps[period]) {
                String when = model.calendar().label(period);
                Pointer at = item.fields().pointer(FLOOR);
                problems.add(EconomicsRule.COLLAR_CROSSED, at, item.key(), floors[period], caps[period], when);
                return;
            }
        }
    }

    /** The commodity that a field names; null where it names none, which is told. */
    static @Nullable Commodity commodity(EconomicItem item, Fields fields, Map<String, Commodity> commodities) {
        String name = fields.text("commodity");
        @Nullable Commodity commodity = commodities.get(name);
        if (commodity == null && !name.isBlank()) {
            String near = Suggestion.nearest(name, commodities.keySet());
            item.context().problems().add(EconomicsRule.UNKNOWN_COMMODITY, fields.pointer("commodity"), name, near);
        }
        return commodity;
    }
}
