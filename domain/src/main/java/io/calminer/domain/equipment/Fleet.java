package io.calminer.domain.equipment;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Machines of one kind while their item is read, or their upkeep: the steps that its hours, its life and its costs share.
 *
 * @param collection the collection of the item
 * @param key the key of the item
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 */
record Fleet(String collection, String key, Fields fields, ItemLines lines, Label label) {

    /** The hours of a year. */
    static final String YEAR = "8760 [h]";

    /** The number 0 in hours. */
    static final String NO_HOURS = "0 [h]";

    static Fleet of(String collection, String key, Fields fields, ItemLines lines) {
        return new Fleet(collection, key, fields, lines, lines.context().label(key, fields));
    }

    ItemContext context() {
        return lines.context();
    }

    Unit hours() {
        return unit("h");
    }

    Unit unit(String text) {
        return context().units().parse(text);
    }

    /** Money of the plan for one hour, in its currency itself. */
    Unit perHour() {
        return context().singleMoney().per(hours());
    }

    /** The number 0 in money. */
    String noMoney() {
        return "0 [" + context().money() + "]";
    }

    String line(String aspect) {
        return collection + "." + key + "." + aspect;
    }

    private Label label(String aspect) {
        return new Label(label.name() + ": " + aspect.replace('.', ' ').replace('_', ' '), label.source());
    }

    /** Declares a line whose formula is a field of the item or of a part of it; 0 stands in for one that is wrong. */
    String enter(Fields part, String field, String aspect, Kind kind, @Nullable Unit unit) {
        return enter(part, field, aspect, kind, unit, null);
    }

    /** Declares a line whose formula is a field, and of which longer spans have the mean weighted by another line. */
    String enter(Fields part, String field, String aspect, Kind kind, @Nullable Unit unit, @Nullable String weight) {
        @Nullable Formula formula = context().formula(part, field);
        return enter(part, field, aspect, kind, unit, formula == null ? Formula.parse("0") : formula, weight);
    }

    private String enter(
            Fields part,
            String field,
            String aspect,
            Kind kind,
            @Nullable Unit unit,
            Formula formula,
            @Nullable String weight) {
        Line line =
                new Line(line(aspect), kind, unit == null ? Unit.ONE : unit, formula, atZero(kind, formula), weight);
        if (unit == null) {
            context().builder().lineOfUnknownUnit(line, label(aspect), part.pointer(field));
        } else {
            lines.entered(line, label(aspect), part.pointer(field));
        }
        return line.key();
    }

    /** Declares a line whose formula is a field, or what holds without it. */
    String enterOr(
            Fields part, String field, String aspect, Kind kind, Unit unit, String otherwise, @Nullable String weight) {
        if (part.has(field)) {
            return enter(part, field, aspect, kind, unit, weight);
        }
        Formula formula = Formula.parse(otherwise);
        Line line = new Line(line(aspect), kind, unit, formula, atZero(kind, formula), weight);
        lines.derived(line, label(aspect), fields.pointer());
        return line.key();
    }

    /** A level, such as a life or an interval, has its value at time 0 too, which bounds ask for. */
    private @Nullable Formula atZero(Kind kind, Formula formula) {
        return kind == Kind.INDEX && context().builder().calendar().hasPeriodZero() ? formula : null;
    }

    /** Declares a share within 0 and 1 that is a field, or what holds without it. */
    String share(Fields part, String field, String aspect, @Nullable String otherwise, @Nullable String weight) {
        String line = otherwise == null
                ? enter(part, field, aspect, Kind.RATIO, Unit.ONE, weight)
                : enterOr(part, field, aspect, Kind.RATIO, Unit.ONE, otherwise, weight);
        lines.bounded(line, 0, 1, part.pointer(field), "a percentage is meant, such as 85%");
        return line;
    }

    /** Declares a price of money for something, which events and flexes may change and which is not negative. */
    String price(Fields part, String field, String aspect, Unit unit, String flex, @Nullable String weight) {
        lines.flexed(line(aspect), flex);
        String line = enter(part, field, aspect, Kind.PRICE, unit, weight);
        lines.notNegative(line, part.pointer(field));
        return line;
    }

    /** Declares a line that follows from others, 0 in period 0. */
    String derive(String aspect, Kind kind, Unit unit, String formula) {
        return derive(aspect, kind, unit, formula, null);
    }

    String derive(String aspect, Kind kind, Unit unit, String formula, @Nullable String weight) {
        Line line = new Line(line(aspect), kind, unit, Formula.parse(formula), null, weight);
        lines.derived(line, label(aspect), fields.pointer());
        return line.key();
    }

    /**
     * The factor by which money has risen since the calendar began, at the middle of each period; empty without one.
     */
    String escalated() {
        if (!fields.has("escalation")) {
            return "";
        }
        String rate = enter(fields, "escalation", "escalation", Kind.RATIO, Unit.ONE);
        lines.bounded(rate, -1, 1, fields.pointer("escalation"), "a percentage is meant, such as 2%");
        String growth = "(1 + rate_in_period(" + rate + "))";
        String before = "prev(" + line("index_at_end") + ", 1)";
        derive("index_at_end", Kind.INDEX, Unit.ONE, before + " * " + growth);
        return " * " + derive("index", Kind.INDEX, Unit.ONE, before + " * sqrt" + growth);
    }
}
