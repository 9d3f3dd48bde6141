package io.calminer.domain.consumption;

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
 * Something that is consumed, while its item is read: the steps that its uses, its price and its emissions share.
 *
 * @param key the key of the item
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 * @param unit the unit in which it is counted; null when it is wrong, which is told
 */
record Resource(
        String key,
        Fields fields,
        ItemLines lines,
        Label label,
        @Nullable Unit unit) {

    static Resource of(String key, Fields fields, ItemLines lines) {
        return new Resource(
                key,
                fields,
                lines,
                lines.context().label(key, fields),
                lines.context().unit(fields));
    }

    ItemContext context() {
        return lines.context();
    }

    String line(String aspect) {
        return Resources.COLLECTION + "." + key + "." + aspect;
    }

    private Label label(String aspect) {
        String words = aspect.replace("uses.", "").replace('.', ' ').replace('_', ' ');
        return new Label(label.name() + ": " + words, label.source());
    }

    /** Declares a line whose formula is a field of the item or of a part of it; 0 stands in for one that is wrong. */
    String enter(Fields part, String field, String aspect, Kind kind, @Nullable Unit unit) {
        @Nullable Formula formula = context().formula(part, field);
        Formula known = formula == null ? Formula.parse("0") : formula;
        Line line = new Line(line(aspect), kind, unit == null ? Unit.ONE : unit, known, null);
        if (unit == null) {
            context().builder().lineOfUnknownUnit(line, label(aspect), part.pointer(field));
        } else {
            lines.entered(line, label(aspect), part.pointer(field));
        }
        return line.key();
    }

    /** Declares a line in a unit that follows from others, 0 in period 0. */
    String derive(String aspect, Kind kind, @Nullable Unit unit, String formula) {
        Line line = new Line(line(aspect), kind, unit == null ? Unit.ONE : unit, Formula.parse(formula), null);
        if (unit == null) {
            context().builder().lineOfUnknownUnit(line, label(aspect), fields.pointer());
        } else {
            lines.derived(line, label(aspect), fields.pointer());
        }
        return line.key();
    }
}
