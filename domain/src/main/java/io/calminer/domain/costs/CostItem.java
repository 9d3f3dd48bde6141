package io.calminer.domain.costs;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of the collection {@code costs} while it is read: its amount in money, and the steps that all types share.
 *
 * @param key the key of the item
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 * @param unit the unit of its amount; null when it is wrong, which is told
 * @param money the unit of its line: the plan's currency, in thousands or millions where the amount is
 * @param factor what brings the amount to money of the day in the plan's currency; empty where it is that already
 */
record CostItem(
        String key,
        Fields fields,
        ItemLines lines,
        Label label,
        @Nullable Unit unit,
        Unit money,
        String factor) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    static CostItem of(String key, Fields fields, ItemLines lines) {
        ItemContext context = lines.context();
        Label label = context.label(key, fields);
        @Nullable Unit unit = context.unit(fields);
        fields.text("category", "");
        MoneyOfDay day = MoneyOfDay.read(key, fields, unit, context);
        if (unit == null || unit.sameDimension(Unit.ONE)) {
            return new CostItem(key, fields, lines, label, unit, context.money(), day.factor());
        }
        @Nullable Unit money = MoneyOfDay.moneyIn(unit, context);
        if (money == null) {
            boolean simple = !unit.toString().contains("/");
            String suggestion = context.currency() + (simple ? "/" + unit : "/t");
            context.problems().add(CostRule.COST_UNIT, fields.pointer("unit"), key, unit, suggestion);
        } else if (day.isForeign()) {
            return new CostItem(key, fields, lines, label, unit, context.money(), day.factor());
        } else if (!money.sameDimension(context.money())) {
            context.problems().add(CostRule.COST_CURRENCY, fields.pointer("unit"), key, unit, context.currency());
        } else {
            return new CostItem(key, fields, lines, label, unit, money, day.factor());
        }
        return new CostItem(key, fields, lines, label, null, context.money(), "");
    }

    /** The money of the amount, before it is converted. */
    Unit statedMoney() {
        @Nullable Unit stated = unit == null ? null : MoneyOfDay.moneyIn(unit, context());
        return stated == null ? money : stated;
    }

    ItemContext context() {
        return lines.context();
    }

    Calendar calendar() {
        return context().builder().calendar();
    }

    /** The item with its unit unknown, when it is found to be wrong, which is told. */
    CostItem ofUnknownUnit() {
        return new CostItem(key, fields, lines, label, null, money, "");
    }

    /** Whether the amount is per one of a unit, such as a head or a year. */
    boolean isPer(Unit other) {
        return unit != null && unit.isPer(other);
    }

    /** The line of the item itself. */
    String line() {
        return Costs.COLLECTION + "." + key;
    }

    String line(String aspect) {
        return line() + "." + aspect;
    }

    private Label label(String aspect) {
        return new Label(label.name() + ": " + aspect, label.source());
    }

    /** Declares a line whose formula is a field; 0 stands in for one that is wrong, which is told. */
    void enter(String field, Line like) {
        Line line = stated(field, like);
        if (unit == null && line.unit().isPlain()) {
            context().builder().lineOfUnknownUnit(line, label(field), fields.pointer(field));
        } else {
            lines.entered(line, label(field), fields.pointer(field));
        }
    }

    private Line stated(String field, Line like) {
        @Nullable Formula formula = context().formula(fields, field);
        Formula known = formula == null ? like.formula() : formula;
        return new Line(
                like.key(), like.kind(), like.unit(), known, like.atZero() == null ? null : known, like.weight());
    }

    /** A line of the item with a formula that stands for it where its field is wrong. */
    Line aspect(String aspect, Kind kind, @Nullable Unit unit, boolean atZero) {
        Formula none = Formula.parse("0");
        return new Line(line(aspect), kind, unit == null ? Unit.ONE : unit, none, atZero ? none : null);
    }

    /** Declares a line that follows from others. */
    void derive(String aspect, Kind kind, Unit unit, String formula, @Nullable String atZero) {
        Formula zero = atZero == null ? null : Formula.parse(atZero);
        String words = aspect.replace('_', ' ');
        lines.derived(new Line(line(aspect), kind, unit, Formula.parse(formula), zero), label(words), fields.pointer());
    }

    /**
     * The factor by which amounts have risen since the calendar began, at the middle of each period; empty without one.
     *
     * <p>Amounts rise by a rate per year that may differ by period; a flow at time 0 has not risen.
     */
    String escalated() {
        if (!fields.has("escalation")) {
            return "";
        }
        String rate = line("escalation");
        enter("escalation", aspect("escalation", Kind.RATIO, Unit.ONE, false));
        lines.bounded(rate, -1, 1, fields.pointer("escalation"), "a percentage is meant, such as 2%");
        String growth = "(1 + rate_in_period(" + rate + "))";
        String before = "prev(" + line("index_at_end") + ", 1)";
        derive("index_at_end", Kind.INDEX, Unit.ONE, before + " * " + growth, null);
        derive(
                "index",
                Kind.INDEX,
                Unit.ONE,
                before + " * sqrt" + growth,
                calendar().hasPeriodZero() ? "1" : null);
        return " * " + line("index");
    }

    /** The flow in the fiscal years of the fields {@code from} and {@code to}, 0 before and after. */
    String within(String flow) {
        OptionalInt from = year("from");
        OptionalInt to = year("to");
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            context()
                    .problems()
                    .add(CostRule.YEARS_REVERSED, fields.pointer("to"), key, to.getAsInt(), from.getAsInt());
        }
        List<String> conditions = Stream.of(
                        from.isPresent() ? "year >= " + from.getAsInt() : "",
                        to.isPresent() ? "year <= " + to.getAsInt() : "")
                .filter(condition -> !condition.isEmpty())
                .toList();
        return conditions.isEmpty()
                ? flow
                : "if(" + String.join(" and ", conditions) + ", " + flow + ", 0 [" + money + "])";
    }

    /** A fiscal year of the plan in a field; empty when it is absent or wrong. */
    OptionalInt year(String field) {
        if (!fields.has(field)) {
            return OptionalInt.empty();
        }
        int year = fields.integer(field, EARLIEST, LATEST);
        int first = calendar().year(calendar().first());
        int last = calendar().year(calendar().periods());
        if (year >= first && year <= last) {
            return OptionalInt.of(year);
        }
        if (year != EARLIEST) {
            // the lowest year stands for one that is no number, which is told
            context().problems().add(CostRule.YEAR_NOT_PLANNED, fields.pointer(field), key, year, first, last);
        }
        return OptionalInt.empty();
    }
}
