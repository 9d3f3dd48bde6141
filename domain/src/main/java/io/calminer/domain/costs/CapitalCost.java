package io.calminer.domain.costs;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.YearShares;
import io.calminer.domain.quantity.Unit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Capital: an amount that is spent over some years, or by a driver, with a contingency on top.
 *
 * <p>Spend of a period = amount × share × (1 + contingency) × escalation. What it buys comes into service as it is spent,
 * or all at once in the in-service year and as it is spent from then on.
 */
final class CapitalCost {

    private static final String AMOUNT = "amount";
    private static final String CONTINGENCY = "contingency";
    private static final String SALVAGE = "salvage";
    private static final String DEPRECIATION = "depreciation_class";

    private CostItem item;
    private final Fields fields;
    private final ItemContext context;
    private final boolean zero;

    private CapitalCost(CostItem item) {
        this.item = item;
        this.fields = item.fields();
        this.context = item.context();
        this.zero = item.calendar().hasPeriodZero();
    }

    /** Declares the lines of a capital item and adds it to the sums. */
    static void declare(CostItem item, CostSums sums) {
        CapitalCost cost = new CapitalCost(item);
        CapitalClass purpose = item.fields().choice("class", CapitalClass.class, CapitalClass.INITIAL);
        Area area = item.fields().choice("area", Area.class, Area.SITE);
        boolean stops = sums.endsWithProduction() && purpose.endsWithProduction();
        if (item.fields().has("spend")) {
            cost.spend(stops);
        } else {
            cost.driven(stops);
        }
        boolean extra = item.fields().has(CONTINGENCY) && cost.item.unit() != null;
        sums.capital(item.line(), purpose, area, extra ? item.line(CONTINGENCY) : null);
        cost.service(sums);
        cost.salvage(sums);
    }

    private void spend(boolean stops) {
        if (item.unit() != null && !item.unit().isMoney()) {
            context.problems()
                    .add(CostRule.CAPITAL_UNIT, fields.pointer("unit"), item.key(), item.unit(), item.money());
            item = item.ofUnknownUnit();
        }
        for (String field : new String[] {"driver", "quantity", "frequency", "from", "to"}) {
            if (fields.has(field)) {
                fields.raw(field);
                context.problems().add(CostRule.SPEND_OR_DRIVER, fields.pointer(field), item.key(), field);
            }
        }
        item.lines().flexed(item.line(AMOUNT), "capital_cost");
        item.enter(AMOUNT, item.aspect(AMOUNT, Kind.INDEX, item.unit(), zero));
        YearShares spend = YearShares.read(
                item.context(),
                item.fields().object("spend"),
                item.key(),
                new YearShares.Rules(
                        CostRule.SPEND_YEAR, CostRule.SPEND_START, CostRule.SPEND_SHARE, CostRule.SPEND_SUM));
        item.derive(
                "spend",
                Kind.FLOW,
                Unit.ONE,
                spend.formula(item.calendar()),
                zero ? Numbers.shortest(spend.start()) : null);
        String flow = item.line(AMOUNT) + item.factor() + " * " + item.line("spend") + item.escalated();
        String contingency = contingency(flow);
        String all = (contingency.isEmpty() ? flow : flow + " + " + contingency);
        declare(stops ? "(" + all + ") * " + CostSums.OPEN : all, zero ? all : null);
    }

    private void driven(boolean stops) {
        if (!fields.has("driver") && !fields.has("from") && !fields.has("to")) {
            int year = item.calendar().year(item.calendar().first());
            String example = zero ? "{\"start\": 1}" : "{\"" + year + "\": 1}";
            context.problems().add(CostRule.CAPITAL_WHEN, fields.pointer(), item.key(), example);
        }
        OperatingCost driven = OperatingCost.of(item);
        String flow = driven.flow("capital_cost");
        String open = stops ? "(" + flow + ") * " + CostSums.OPEN : flow;
        String contingency = contingency(open);
        driven.declare(contingency.isEmpty() ? open : open + " + " + contingency);
    }

    /** Declares the part of the spend that is contingency; empty when there is none. */
    private String contingency(String flow) {
        if (!fields.has(CONTINGENCY)) {
            return "";
        }
        String rate = item.line("contingency_rate");
        item.enter(CONTINGENCY, item.aspect("contingency_rate", Kind.RATIO, Unit.ONE, zero && fields.has("spend")));
        item.lines().bounded(rate, 0, 2, fields.pointer(CONTINGENCY), "a percentage is meant, such as 15%");
        if (item.unit() == null) {
            return "";
        }
        String part = "(" + flow + ") * " + rate;
        item.derive(CONTINGENCY, Kind.FLOW, item.money(), part, zero && fields.has("spend") ? part : null);
        return item.line(CONTINGENCY);
    }

    private void declare(String formula, @Nullable String atZero) {
        String none = "0 [" + item.money() + "]";
        boolean known = item.unit() != null;
        Formula first = atZero == null ? null : Formula.parse(known ? atZero : none);
        Line line = new Line(item.line(), Kind.FLOW, item.money(), Formula.parse(known ? formula : none), first);
        item.lines().derived(line, item.label(), fields.pointer());
    }

    /** What comes into service, for the depreciation of its class. */
    private void service(CostSums sums) {
        OptionalInt year = item.year("in_service");
        if (!fields.has(DEPRECIATION)) {
            if (year.isPresent()) {
                context.problems().add(CostRule.SERVICE_CLASS, fields.pointer("in_service"), item.key());
            }
            return;
        }
        String name = fields.text(DEPRECIATION);
        context.checkKey(name, false, fields.pointer(DEPRECIATION));
        if (year.isEmpty()) {
            sums.service(name, item.line());
            return;
        }
        String none = "0 [" + item.money() + "]";
        String placed = item.line("placed");
        String sum = "if(year >= " + year.getAsInt() + ", to_date(" + item.line() + "), " + none + ")";
        item.derive("placed", Kind.BALANCE, item.money(), sum, null);
        item.derive("in_service", Kind.FLOW, item.money(), placed + " - prev(" + placed + ")", null);
        sums.service(name, item.line("in_service"));
    }

    /** What is left of it in the end: money that comes back, so that it is negative as capital. */
    private void salvage(CostSums sums) {
        OptionalInt stated = item.year("salvage_year");
        if (!fields.has(SALVAGE)) {
            if (stated.isPresent()) {
                context.problems().add(CostRule.SALVAGE_MISSING, fields.pointer("salvage_year"), item.key());
            }
            return;
        }
        int year = stated.orElse(item.calendar().year(item.calendar().periods()));
        String value = item.line("salvage_value");
        item.enter(SALVAGE, item.aspect("salvage_value", Kind.INDEX, item.statedMoney(), false));
        String share = "per_year(if(year == " + year + ", "
                + Numbers.shortest(1 / item.calendar().yearsOf(year)) + ", 0))";
        item.derive(
                SALVAGE,
                Kind.FLOW,
                item.money(),
                "0 [" + item.money() + "] - " + value + item.factor() + " * " + share,
                null);
        sums.salvage(item.line(SALVAGE), fields.has(DEPRECIATION) ? fields.text(DEPRECIATION) : "");
    }
}
