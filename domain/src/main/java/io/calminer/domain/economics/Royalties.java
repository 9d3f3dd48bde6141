package io.calminer.domain.economics;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code royalties}: what is owed to those who own the resource or have financed it.
 *
 * <p>A royalty is its rate times its base: net smelter return, gross revenue, tonnes, or the operating profit of the fiscal
 * year, which is not below 0. The rate is a share of money, money per tonne, or slides with a price or the operating margin.
 * {@code royalty.total} has what is due; {@code royalties.deductible} what taxes allow of it. A buy-back pays a price once and
 * ends a share of the royalty from then on.
 */
public final class Royalties {

    /** The name of the collection. */
    public static final String COLLECTION = "royalties";

    private static final String TO_DATE = "profit_to_date";

    private final EconomicItem item;
    private final Basis basis;
    private final DriverUnits units;
    private final PlanYears years;
    private final Unit money;
    private String remaining = "";

    private Royalties(EconomicItem item, DriverUnits units) {
        this.item = item;
        this.units = units;
        this.basis = item.fields().choice("basis", Basis.class);
        this.years = PlanYears.of(item);
        this.money = item.context().money();
    }

    /** What a royalty is a share of. */
    private enum Basis {
        /** What smelters and buyers pay, less freight and insurance. */
        NSR,
        /** The value of what is paid for, before charges of smelters. */
        GROSS,
        /** Tonnes of ore or product. */
        TONNE,
        /** Revenue less the cost of operation, over the fiscal year. */
        PROFIT;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Declares the lines of all items and their sums. */
    public static void read(Fields root, ItemLines lines, Map<String, Commodity> commodities) {
        List<String> due = new ArrayList<>();
        List<String> deductible = new ArrayList<>();
        DriverUnits units = new DriverUnits(root, lines.context());
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            String line = new Royalties(item, units).declare(commodities);
            due.add(line);
            if (item.fields().truth("deductible", true)) {
                deductible.add(line);
            }
            item.fields().text("recipient", "");
            item.fields().noOthers();
        }
        if (!due.isEmpty()) {
            sum("due", due, lines);
            sum("deductible", deductible, lines);
            lines.addTo("royalty.total", COLLECTION + ".due");
        }
    }

    private static void sum(String aspect, List<String> parts, ItemLines lines) {
        String key = COLLECTION + "." + aspect;
        String sum = parts.isEmpty() ? "0 [" + lines.context().moneyUnit() + "]" : String.join(" + ", parts);
        lines.derived(key, Kind.FLOW, lines.context().money(), sum, Label.of(key), Pointer.ROOT.child(COLLECTION));
    }

    private String declare(Map<String, Commodity> commodities) {
        buyBack();
        @Nullable Unit counted = money;
        if (basis == Basis.TONNE) {
            counted = tonnes();
        } else if (basis == Basis.PROFIT) {
            profit();
        } else {
            base(
                    basis == Basis.NSR
                            ? item.firstOf("products.revenue", "revenue.total")
                            : item.firstOf("products.gross_revenue", "revenue.total"));
        }
        @Nullable Unit rate = rate(commodities, counted);
        return due(counted, rate);
    }

    /** The part of the royalty that is left after a buy-back. */
    private void buyBack() {
        if (!item.fields().has("buy_back")) {
            return;
        }
        Fields fields = item.fields().object("buy_back");
        if (!fields.has("year")) {
            fields.missing("year");
        }
        OptionalInt year = years.year(fields, "year");
        String price = item.enter(fields, "price", "buy_back_price", Kind.INDEX, money);
        item.lines().notNegative(price, fields.pointer("price"));
        String share = "1";
        if (fields.has("share")) {
            share = item.enter(fields, "share", "buy_back_share", Kind.RATIO, Unit.ONE);
            item.share(share, fields, "share", "50%");
        }
        fields.noOthers();
        int period = years.firstOf(year.orElse(0));
        item.derive("buy_back", Kind.FLOW, money, "if(period == " + period + ", " + price + ", " + item.none() + ")");
        item.lines().addTo("capital.total", item.line("buy_back"));
        remaining = " * if(period < " + period + ", 1, 1 - " + share + ")";
    }

    /** The base of a royalty on money. */
    private void base(String usual) {
        String of = item.named("of", usual);
        Pointer at = item.fields().pointer(item.fields().has("of") ? "of" : "basis");
        Line line = new Line(item.line("base"), Kind.FLOW, money, Formula.parse(of), null);
        item.lines().derived(line, label("base"), at, actual -> tell(actual, at));
    }

    private void tell(Unit actual, Pointer at) {
        String unit = actual.isPlain() ? "1" : actual.toString();
        item.context().problems().add(EconomicsRule.ROYALTY_BASE, at, item.key(), basis.key(), unit);
    }

    /** Profit of the fiscal year so far, not below 0, and what the period adds to it. */
    private void profit() {
        String of = item.named("of", "");
        String profit = of.isEmpty() ? "revenue.total - cost.operating" : of;
        Pointer at = item.fields().pointer(item.fields().has("of") ? "of" : "basis");
        Line line = new Line(item.line("profit"), Kind.FLOW, money, Formula.parse(profit), null);
        item.lines().derived(line, label("profit"), at, actual -> tell(actual, at));
        String sum = "max(" + item.none() + ", year_to_date(" + line.key() + "))";
        String toDate = item.derive(TO_DATE, Kind.BALANCE, money, sum);
        String before = "if(year == prev(year), prev(" + toDate + "), " + item.none() + ")";
        item.derive("base", Kind.FLOW, money, toDate + " - " + before);
    }

    /** The base of a royalty per tonne in its own unit; null when that is not known, which is told. */
    private @Nullable Unit tonnes() {
        String of = item.named("of", item.firstOf("phases.ore", ""));
        if (of.isEmpty()) {
            if (!item.fields().has("of")) {
                item.context()
                        .problems()
                        .add(EconomicsRule.ROYALTY_OF, item.fields().pointer(), item.key());
            }
            return null;
        }
        @Nullable Unit unit = units.of(of);
        Line line = new Line(item.line("base"), Kind.FLOW, unit == null ? Unit.ONE : unit, Formula.parse(of), null);
        Pointer at = item.fields().pointer(item.fields().has("of") ? "of" : "basis");
        if (unit == null) {
            item.context().builder().lineOfUnknownUnit(line, label("base"), at);
        } else {
            item.lines().derived(line, label("base"), at);
        }
        return unit;
    }

    /** Declares the rate and gives its unit; null when that is not known, which is told. */
    private @Nullable Unit rate(Map<String, Commodity> commodities, @Nullable Unit counted) {
        Fields fields = item.fields();
        boolean perTonne = basis == Basis.TONNE;
        if (fields.has("unit") && !perTonne) {
            String text = fields.text("unit");
            item.context()
                    .problems()
                    .add(EconomicsRule.ROYALTY_UNIT, fields.pointer("unit"), item.key(), basis.key(), text);
        }
        if (fields.has("sliding")) {
            if (fields.has("rate") || perTonne) {
                String other = perTonne ? "sliding" : "rate";
                fields.raw(other);
                item.context()
                        .problems()
                        .add(
                                perTonne ? EconomicsRule.SLIDING_TONNE : EconomicsRule.ROYALTY_RATE_TWICE,
                                fields.pointer(other),
                                item.key(),
                                perTonne ? "nsr" : other);
                if (perTonne) {
                    return null;
                }
            }
            SlidingRate.declare(item, commodities);
            return Unit.ONE;
        }
        @Nullable Unit unit = perTonne ? perUnit(counted) : Unit.ONE;
        String rate = item.enter("rate", perTonne ? Kind.PRICE : Kind.RATIO, unit == null ? Unit.ONE : unit);
        if (perTonne) {
            item.lines().notNegative(rate, fields.pointer("rate"));
        } else {
            item.share(rate, fields, "rate", "3%");
        }
        return unit;
    }

    private @Nullable Unit perUnit(@Nullable Unit counted) {
        Unit tonne = item.context().units().parse("t");
        Unit per = counted == null || counted.sameDimension(tonne) ? tonne : counted;
        return item.context()
                .unit(item.fields(), "unit", item.context().singleMoney().per(per));
    }

    private String due(@Nullable Unit counted, @Nullable Unit rate) {
        boolean known = counted != null && rate != null;
        String due = known ? item.line("base") + " * " + item.line("rate") + remaining : item.none();
        String formula = years.within(due, item.none());
        Pointer at = item.fields().pointer(item.fields().has("unit") ? "unit" : "basis");
        Line line = new Line(item.line("due"), Kind.FLOW, money, Formula.parse(formula), null);
        if (counted != null && rate != null && basis == Basis.TONNE) {
            Unit per = item.context().singleMoney().per(counted);
            item.lines()
                    .derived(
                            line,
                            label("due"),
                            at,
                            actual -> item.context()
                                    .problems()
                                    .add(EconomicsRule.ROYALTY_NOT_MONEY, at, item.key(), rate, counted, per));
        } else {
            item.lines().derived(line, label("due"), at);
        }
        return line.key();
    }

    private Label label(String aspect) {
        return new Label(item.label().name() + ": " + aspect, item.label().source());
    }
}
