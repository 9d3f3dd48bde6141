package io.calminer.domain.economics.trade;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.economics.Commodity;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.economics.PlanYears;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code streams}: metal that is delivered to whoever has paid a deposit, below its price.
 *
 * <p>What is delivered is a share of the metal that is sold, of which a part is payable; the share may change with what has
 * been delivered to date. Per unit the mine receives the lesser of a fixed price, which may rise by a rate per year, and a share
 * of the spot price. Revenue falls by the spot value of what is delivered and rises by the receipt. A deposit is money in, a
 * negative part of the capital.
 */
public final class Streams {

    /** The name of the collection. */
    public static final String COLLECTION = "streams";

    private static final String SHARE = "share";
    private static final String PAYABLE = "payable";
    private static final String FIXED = "fixed_price";
    private static final String INDEXED = "indexed";
    private static final String OF_SPOT = "price_share";
    private static final String DEPOSIT = "deposit";

    private final EconomicItem item;
    private final Unit money;

    private Streams(EconomicItem item) {
        this.item = item;
        this.money = item.context().money();
    }

    /** Declares the lines of all items and their sums. */
    public static void read(Fields root, ItemLines lines, Map<String, Commodity> commodities) {
        List<String> adjustments = new ArrayList<>();
        List<String> deposits = new ArrayList<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            new Streams(item).declare(commodities, adjustments, deposits);
            item.fields().noOthers();
        }
        if (!adjustments.isEmpty()) {
            sum("adjustment", String.join(" + ", adjustments), false, lines);
            lines.addTo("revenue.total", COLLECTION + ".adjustment");
        }
        if (!deposits.isEmpty()) {
            String none = "0 [" + lines.context().moneyUnit() + "]";
            boolean zero = lines.context().builder().calendar().hasPeriodZero();
            sum(DEPOSIT, none + " - " + String.join(" - ", deposits), zero, lines);
            lines.addTo("capital.total", COLLECTION + "." + DEPOSIT);
        }
    }

    private static void sum(String aspect, String formula, boolean zero, ItemLines lines) {
        String key = COLLECTION + "." + aspect;
        Formula sum = Formula.parse(formula);
        Line line = new Line(key, Kind.FLOW, lines.context().money(), sum, zero ? sum : null);
        lines.derived(line, Label.of(key), Pointer.ROOT.child(COLLECTION));
    }

    private void declare(Map<String, Commodity> commodities, List<String> adjustments, List<String> deposits) {
        Fields fields = item.fields();
        @Nullable Commodity commodity = Hedges.commodity(item, fields, commodities);
        if (fields.has(DEPOSIT)) {
            deposits.add(deposit(fields.object(DEPOSIT)));
        }
        if (commodity == null) {
            // units are those of the commodity: nothing is judged by them
            List.of("product", "of", SHARE, PAYABLE, FIXED, INDEXED, OF_SPOT).forEach(fields::has);
            return;
        }
        String delivered = delivered(commodity);
        String receipt = item.derive("receipt", Kind.FLOW, money, delivered + " * " + price(commodity));
        String forgone = item.derive("forgone", Kind.FLOW, money, delivered + " * " + commodity.priceLine());
        adjustments.add(item.derive("adjustment", Kind.FLOW, money, receipt + " - " + forgone));
    }

    private String delivered(Commodity commodity) {
        Fields fields = item.fields();
        String of = of(commodity.key());
        if (of.isEmpty()) {
            tellWithout(commodity.key());
            of = "0 [" + commodity.unit() + "]";
        }
        String payable = "";
        if (fields.has(PAYABLE)) {
            payable = " * " + item.enter(PAYABLE, Kind.RATIO, Unit.ONE);
            item.share(item.line(PAYABLE), fields, PAYABLE, "90%");
        }
        Pointer at = fields.pointer(fields.has("of") ? "of" : fields.has("product") ? "product" : "commodity");
        Line base = new Line(item.line("base"), Kind.FLOW, commodity.unit(), Formula.parse(of + payable), null);
        item.lines()
                .derived(
                        base,
                        new Label(item.label().name() + ": base", item.label().source()),
                        at,
                        actual -> item.context()
                                .problems()
                                .add(
                                        EconomicsRule.STREAM_UNIT,
                                        at,
                                        item.key(),
                                        commodity.unit(),
                                        actual.isPlain() ? "1" : actual.toString()));
        if (fields.given().fields().get(SHARE) instanceof JsonValue.JsonObject) {
            String toDate = StreamShares.read(item, fields.object(SHARE), commodity.unit(), base.key());
            return item.derive("delivered", Kind.FLOW, commodity.unit(), toDate + " - prev(" + toDate + ")");
        }
        String share = item.enter(SHARE, Kind.RATIO, Unit.ONE);
        item.share(share, fields, SHARE, "25%");
        return item.derive("delivered", Kind.FLOW, commodity.unit(), base.key() + " * " + share);
    }

    /** The line of the metal of which a share is delivered; empty where the plan has none. */
    private String of(String metal) {
        if (item.fields().has("of")) {
            if (item.fields().has("product")) {
                item.fields().text("product");
                item.context()
                        .problems()
                        .add(EconomicsRule.STREAM_TWICE, item.fields().pointer("of"), item.key());
            }
            return item.named("of", "");
        }
        String product = item.fields().has("product") ? "." + item.fields().text("product") : "";
        return item.firstOf("products" + product + ".sold." + metal, "products" + product + ".payable." + metal, "");
    }

    /** Tells that nothing sells the metal. */
    private void tellWithout(String metal) {
        Fields fields = item.fields();
        if (!fields.has("product")) {
            item.context().problems().add(EconomicsRule.STREAM_OF, fields.pointer(), item.key(), metal);
            return;
        }
        String product = fields.text("product");
        List<String> known = item.context().builder().lineNames().stream()
                .map(line -> line.split("\\.", -1))
                .filter(line -> line.length == 4 && line[0].equals("products") && line[2].equals("payable"))
                .filter(line -> line[3].equals(metal))
                .map(line -> line[1])
                .toList();
        String near = Suggestion.nearest(product, known);
        item.context()
                .problems()
                .add(EconomicsRule.STREAM_PRODUCT, fields.pointer("product"), item.key(), metal, product, near);
    }

    /** What is received per unit. */
    private String price(Commodity commodity) {
        Fields fields = item.fields();
        List<String> prices = new ArrayList<>();
        if (fields.has(FIXED)) {
            String fixed = item.enter(FIXED, Kind.PRICE, commodity.price());
            item.lines().notNegative(fixed, fields.pointer(FIXED));
            prices.add(fixed + index());
        } else if (fields.has(INDEXED)) {
            fields.raw(INDEXED);
            item.context().problems().add(EconomicsRule.STREAM_INDEX, fields.pointer(INDEXED), item.key());
        }
        String spot = commodity.priceLine();
        if (fields.has(OF_SPOT)) {
            String share = item.enter(OF_SPOT, Kind.RATIO, Unit.ONE);
            item.share(share, fields, OF_SPOT, "20%");
            prices.add(share + " * " + spot);
        } else {
            prices.add(spot);
        }
        if (!fields.has(FIXED) && !fields.has(OF_SPOT)) {
            item.context().problems().add(EconomicsRule.STREAM_PRICE, fields.pointer(), item.key());
        }
        return item.derive("price", Kind.PRICE, commodity.price(), "min(" + String.join(", ", prices) + ")");
    }

    /** What the fixed price has risen to at the middle of the period, as a factor. */
    private String index() {
        if (!item.fields().has(INDEXED)) {
            return "";
        }
        String rate = item.enter(INDEXED, Kind.RATIO, Unit.ONE);
        item.lines().bounded(rate, -1, 1, item.fields().pointer(INDEXED), "a percentage is meant, such as 1%");
        String end = item.line("index_at_end");
        String grown = "(1 + rate_in_period(" + rate + "))";
        item.derive("index_at_end", Kind.INDEX, Unit.ONE, "prev(" + end + ", 1) * " + grown);
        return " * " + item.derive("index", Kind.INDEX, Unit.ONE, "prev(" + end + ", 1) * sqrt" + grown);
    }

    /** The deposit: at the start, or in the first period of a fiscal year. */
    private String deposit(Fields fields) {
        String amount = item.enter(fields, "amount", "deposit_amount", Kind.INDEX, money);
        item.lines().notNegative(amount, fields.pointer("amount"));
        OptionalInt year = PlanYears.of(item).year(fields, "year");
        boolean zero = item.context().builder().calendar().hasPeriodZero();
        fields.noOthers();
        String none = item.none();
        if (year.isEmpty() && zero) {
            return item.derive(DEPOSIT, Kind.FLOW, money, none, "next(" + amount + ")");
        }
        int period = year.isEmpty() ? 1 : PlanYears.of(item).firstOf(year.getAsInt());
        return item.derive(DEPOSIT, Kind.FLOW, money, "if(period == " + period + ", " + amount + ", " + none + ")");
    }
}
