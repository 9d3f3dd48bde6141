package io.calminer.domain.economics;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.InvalidUnit;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code prices}: one item for each commodity, keyed by its name.
 *
 * <p>An item's {@code price} is a formula, which may name a process, in money per unit of the commodity. It makes the
 * line {@code prices.<commodity>}, in money of the day at the middle of the period, multiplied by the flexes {@code
 * price} and {@code price.<commodity>}. A price in another currency or in money of the base date makes the line {@code
 * prices.<commodity>.quoted} too, of which the price follows. Ounces are troy ounces of 31.1034768 g.
 */
public final class Prices {

    /** The name of the collection. */
    public static final String COLLECTION = "prices";

    private static final Pattern UNIT = Pattern.compile("\\s*([^/]+)/\\s*\\(?([^()]+)\\)?\\s*");

    private final ItemLines lines;
    private final ItemContext context;
    private final Map<String, Commodity> commodities = new LinkedHashMap<>();

    private Prices(ItemLines lines) {
        this.lines = lines;
        this.context = lines.context();
    }

    /** The commodities of a plan by key; their prices become lines. */
    public static Map<String, Commodity> read(Fields root, ItemLines lines) {
        Prices prices = new Prices(lines);
        root.objects(COLLECTION).forEach(prices::read);
        return prices.commodities;
    }

    private void read(String key, Fields fields) {
        context.checkKey(key, false, fields.pointer());
        Label label = context.label(key, fields);
        String text = fields.text("unit");
        @Nullable Unit price = context.unit(fields);
        @Nullable Unit counted = counted(price, text, fields);
        Unit unit = counted == null ? context.units().parse("t") : counted;
        Unit grade = grade(fields, unit);
        @Nullable Formula formula = context.formula(fields, "price");
        MoneyOfDay money = MoneyOfDay.read(key, fields, price, context);
        fields.noOthers();
        Unit known = price == null || counted == null || money.isForeign()
                ? context.singleMoney().per(unit)
                : price;
        Commodity commodity = new Commodity(key, label.name(), known, unit, grade);
        commodities.put(key, commodity);
        lines.flexed(commodity.priceLine(), "price." + key);
        // a wrong formula is told already; 0 stands in so that the name is known
        Formula stated = formula == null ? Formula.parse("0") : formula;
        if (money.factor().isEmpty()) {
            Line line = new Line(commodity.priceLine(), Kind.PRICE, known, stated, null);
            lines.entered(line, label, fields.pointer("price"));
        } else {
            String quoted = commodity.priceLine() + ".quoted";
            Line line = new Line(quoted, Kind.PRICE, price == null ? known : price, stated, null);
            lines.entered(line, new Label(label.name() + ": as quoted", label.source()), fields.pointer("price"));
            lines.derived(
                    commodity.priceLine(), Kind.PRICE, known, quoted + money.factor(), label, fields.pointer("price"));
        }
        lines.notNegative(commodity.priceLine(), fields.pointer("price"));
    }

    /** The unit below the fraction; null when the unit is no money per unit, which is told. */
    private @Nullable Unit counted(@Nullable Unit price, String text, Fields fields) {
        Matcher fraction = UNIT.matcher(text);
        if (price == null) {
            return null;
        }
        try {
            if (fraction.matches()) {
                Unit unit = context.units().parse(fraction.group(2));
                if (price.times(unit).isMoney()) {
                    return unit;
                }
            }
        } catch (InvalidUnit told) {
            // the whole text was read, so this part of it is no unit of a commodity
        }
        context.problems().add(EconomicsRule.PRICE_UNIT, fields.pointer("unit"), text, context.currency());
        return null;
    }

    /** Precious metals are counted in ounces and graded in grams per tonne, others as a share. */
    private Unit grade(Fields fields, Unit unit) {
        Unit usual = context.units().parse(unit.toString().endsWith("oz") ? "g/t" : "1");
        @Nullable Unit stated = context.unit(fields, "grade_unit", usual);
        return stated == null ? Unit.ONE : stated;
    }
}
