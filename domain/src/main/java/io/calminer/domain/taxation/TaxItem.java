package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An item of this area while it is read: the steps by which it declares its lines.
 *
 * @param collection the collection to which it belongs
 * @param key its key
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 */
record TaxItem(String collection, String key, Fields fields, ItemLines lines, Label label) {

    static TaxItem of(String collection, String key, Fields fields, ItemLines lines) {
        return new TaxItem(collection, key, fields, lines, lines.context().label(key, fields));
    }

    ItemContext context() {
        return lines.context();
    }

    Unit money() {
        return context().money();
    }

    /** No money. */
    String none() {
        return amount(0);
    }

    String amount(double value) {
        return Numbers.shortest(value) + " [" + money() + "]";
    }

    boolean hasPeriodZero() {
        return context().builder().calendar().hasPeriodZero();
    }

    String line(String aspect) {
        return collection + "." + key + "." + aspect;
    }

    private Label label(String aspect) {
        return new Label(label.name() + ": " + aspect.replace('_', ' '), label.source());
    }

    /** Declares a flow of money whose formula is a field; the name of a line alone counts at time 0 too. */
    String enterMoney(Fields part, String field, String aspect) {
        @Nullable Formula formula = context().formula(part, field);
        boolean zero = formula != null && formula.root() instanceof Expression.Name && hasPeriodZero();
        return enter(part, field, aspect, Kind.FLOW, money(), formula, zero);
    }

    /** Declares a line whose formula is a field; 0 stands in for one that is wrong, which is told. */
    String enter(Fields part, String field, String aspect, Kind kind, Unit unit) {
        return enter(part, field, aspect, kind, unit, context().formula(part, field), false);
    }

    /** Declares a share, within 0 and 1, that is known at time 0 too. */
    String enterShare(Fields part, String field, String aspect) {
        @Nullable Formula formula = context().formula(part, field);
        String line = enter(part, field, aspect, Kind.RATIO, Unit.ONE, formula, hasPeriodZero());
        lines.bounded(line, 0, 1, part.pointer(field), "a percentage is meant, such as 25%");
        return line;
    }

    private String enter(
            Fields part, String field, String aspect, Kind kind, Unit unit, @Nullable Formula formula, boolean zero) {
        Formula known = formula == null ? Formula.parse("0") : formula;
        Line line = new Line(line(aspect), kind, unit, known, zero ? known : null);
        lines.entered(line, label(aspect), part.pointer(field));
        return line.key();
    }

    /** Declares a flow of money that follows from others, 0 in period 0. */
    String flow(String aspect, String formula) {
        return derive(aspect, Kind.FLOW, money(), formula, null);
    }

    /** Declares a flow of money that the same formula gives at time 0. */
    String flowFromZero(String aspect, String formula) {
        return derive(aspect, Kind.FLOW, money(), formula, hasPeriodZero() ? formula : null);
    }

    /** Declares an amount of money that stands at the end of the period. */
    String balance(String aspect, String formula) {
        return derive(aspect, Kind.BALANCE, money(), formula, null);
    }

    /** Declares a line that follows from others. */
    String derive(String aspect, Kind kind, Unit unit, String formula, @Nullable String atZero) {
        Formula zero = atZero == null ? null : Formula.parse(atZero);
        lines.derived(
                new Line(line(aspect), kind, unit, Formula.parse(formula), zero), label(aspect), fields.pointer());
        return line(aspect);
    }
}
