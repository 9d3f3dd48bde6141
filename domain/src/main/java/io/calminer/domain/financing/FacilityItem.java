package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Rule;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A facility while it is read, and its lines by aspect: {@code draw} of {@code senior} is the line {@code
 * facilities.senior.draw}.
 *
 * @param key the key of the item
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 * @param opening what is owed when the plan begins, in the plan's money; empty where the books have no such loan
 */
record FacilityItem(String key, Fields fields, ItemLines lines, Label label, OptionalDouble opening) {

    ItemContext context() {
        return lines.context();
    }

    Calendar calendar() {
        return context().builder().calendar();
    }

    /** The name of the line of an aspect, declared or not. */
    String line(String aspect) {
        return Facilities.COLLECTION + "." + key + "." + aspect;
    }

    /**
     * What is open while the facility is drawn, as a formula. Nothing is swept until then, so that the balance without sweeps
     * is the same; it keeps a reserve, which looks ahead at scheduled service, free of sweeps.
     */
    String openWhileDrawn() {
        boolean scheduled = fields.has(Facility.SWEEP) && fields.has(Facility.RESERVE);
        return scheduled ? before("scheduled_close") : line("open");
    }

    String zero() {
        return amount(0);
    }

    private String amount(double value) {
        return Numbers.shortest(value) + " [" + context().money() + "]";
    }

    /** Whether something is owed when the plan begins. */
    boolean isOwed() {
        return opening.orElse(0) > 0;
    }

    /** What is owed when the plan begins, as a formula. */
    String owed() {
        return amount(opening.orElse(0));
    }

    /** A balance of debt at the end of the period before, as a formula: in the first one what the plan opens with. */
    String before(String aspect) {
        return isOwed() && !hasZero() ? "prev(" + line(aspect) + ", " + owed() + ")" : "prev(" + line(aspect) + ")";
    }

    /** Declares a balance of debt, which at time 0 is what the plan opens with and what is drawn. */
    void debt(String aspect, String formula, String drawn) {
        balance(aspect, formula, isOwed() ? owed() + " + " + drawn : drawn);
    }

    boolean hasZero() {
        return calendar().hasPeriodZero();
    }

    void tell(Rule rule, String field, Object... values) {
        context().problems().add(rule, fields.pointer(field), values);
    }

    /** Declares a line whose formula is a field; 0 stands in for one that is wrong, which is told. */
    String enter(Fields from, String field, String aspect, Kind kind, Unit unit) {
        @Nullable Formula stated = context().formula(from, field);
        Formula known = stated == null ? Formula.parse("0") : stated;
        boolean atZero = hasZero() && kind != Kind.RATE;
        Line line = new Line(line(aspect), kind, unit, known, atZero ? known : null);
        lines.entered(line, label(aspect), from.pointer(field));
        return line(aspect);
    }

    /** Declares a flow of money, with what it is at time 0; null where that is nothing. */
    String flow(String aspect, String formula, @Nullable String atZero) {
        return derive(aspect, Kind.FLOW, context().money(), formula, atZero);
    }

    String flow(String aspect, String formula) {
        return flow(aspect, formula, null);
    }

    String balance(String aspect, String formula, @Nullable String atZero) {
        return derive(aspect, Kind.BALANCE, context().money(), formula, atZero);
    }

    String ratio(String aspect, String formula) {
        return derive(aspect, Kind.RATIO, Unit.ONE, formula, null);
    }

    /** Declares a line that follows from others. */
    String derive(String aspect, Kind kind, Unit unit, String formula, @Nullable String atZero) {
        Formula first = atZero == null || !hasZero() ? null : Formula.parse(atZero);
        lines.derived(
                new Line(line(aspect), kind, unit, Formula.parse(formula), first), label(aspect), fields.pointer());
        return line(aspect);
    }

    Label label(String aspect) {
        return new Label(label.name() + ": " + aspect.replace('_', ' '), label.source());
    }
}
