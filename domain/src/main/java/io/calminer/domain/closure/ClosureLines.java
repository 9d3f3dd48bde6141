package io.calminer.domain.closure;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The lines of closure by aspect: {@code cash} is the line {@code closure.cash}. */
record ClosureLines(ItemLines lines, Fields fields, Label closure) {

    ItemContext context() {
        return lines.context();
    }

    static String line(String aspect) {
        return Closure.FIELD + "." + aspect;
    }

    /** An amount of nothing in the plan's money. */
    String zero() {
        return "0 [" + context().money() + "]";
    }

    /** Declares a line whose formula is a field; 0 stands in for one that is wrong, which is told. */
    String enter(Fields from, String field, String aspect, Kind kind, Unit unit) {
        @Nullable Formula stated = context().formula(from, field);
        Formula known = stated == null ? Formula.parse("0") : stated;
        lines.entered(new Line(line(aspect), kind, unit, known, null), label(aspect), from.pointer(field));
        return line(aspect);
    }

    /** Declares a flow of money that follows from other lines. */
    String flow(String aspect, String formula) {
        return derive(aspect, Kind.FLOW, context().money(), formula);
    }

    /** Declares an amount of money that lasts. */
    String balance(String aspect, String formula) {
        return derive(aspect, Kind.BALANCE, context().money(), formula);
    }

    /** Declares a line that follows from others. */
    String derive(String aspect, Kind kind, Unit unit, String formula) {
        lines.derived(line(aspect), kind, unit, formula, label(aspect), fields.pointer());
        return line(aspect);
    }

    private Label label(String aspect) {
        return new Label(closure.name() + ": " + aspect.replace('_', ' '), closure.source());
    }
}
