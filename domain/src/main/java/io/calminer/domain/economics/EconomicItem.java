package io.calminer.domain.economics;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of a collection of economics while it is read: the steps that all of them share.
 *
 * @param collection the collection in which it stands
 * @param key its key
 * @param fields its fields
 * @param lines where its lines are declared
 * @param label what people call it
 */
public record EconomicItem(String collection, String key, Fields fields, ItemLines lines, Label label) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** The items of a collection whose keys are names; other keys are told. */
    public static List<EconomicItem> all(String collection, Fields root, ItemLines lines) {
        List<EconomicItem> items = new ArrayList<>();
        root.objects(collection).forEach((key, fields) -> {
            int before = lines.context().problems().size();
            lines.context().checkKey(key, false, fields.pointer());
            if (lines.context().problems().size() == before) {
                items.add(new EconomicItem(
                        collection, key, fields, lines, lines.context().label(key, fields)));
            }
        });
        return items;
    }

    public ItemContext context() {
        return lines.context();
    }

    /** The name of a line of the item. */
    public String line(String aspect) {
        return collection + "." + key + "." + aspect;
    }

    private Label label(String aspect) {
        return new Label(label.name() + ": " + aspect.replace('_', ' '), label.source());
    }

    /** Nothing, in the plan's unit of money, as formulas write it. */
    public String none() {
        return "0 [" + context().moneyUnit() + "]";
    }

    /** Declares a line whose formula is a field that must be there; 0 stands in for one that is wrong, which is told. */
    public String enter(String field, Kind kind, Unit unit) {
        return enter(fields, field, field, kind, unit);
    }

    /** Declares a line whose formula is a field of a part of the item. */
    public String enter(Fields part, String field, String aspect, Kind kind, Unit unit) {
        @Nullable Formula formula = context().formula(part, field);
        Line line = new Line(line(aspect), kind, unit, formula == null ? Formula.parse("0") : formula, null);
        lines.entered(line, label(aspect), part.pointer(field));
        return line.key();
    }

    /** Declares a line whose formula is a field, with the same formula in period 0 where the calendar has one. */
    public String enterFromStart(Fields part, String field, String aspect, Kind kind, Unit unit) {
        @Nullable Formula formula = context().formula(part, field);
        Formula known = formula == null ? Formula.parse("0") : formula;
        boolean zero = context().builder().calendar().hasPeriodZero();
        Line line = new Line(line(aspect), kind, unit, known, zero ? known : null);
        lines.entered(line, label(aspect), part.pointer(field));
        return line.key();
    }

    /** Declares a line that follows from others, 0 in period 0. */
    public String derive(String aspect, Kind kind, Unit unit, String formula) {
        lines.derived(line(aspect), kind, unit, formula, label(aspect), fields.pointer());
        return line(aspect);
    }

    /** Declares a line that follows from others, with a formula for period 0 too; null for 0 there. */
    public String derive(String aspect, Kind kind, Unit unit, String formula, @Nullable String atZero) {
        Formula zero = atZero == null ? null : Formula.parse(atZero);
        lines.derived(
                new Line(line(aspect), kind, unit, Formula.parse(formula), zero), label(aspect), fields.pointer());
        return line(aspect);
    }

    /** The line that a field names; the usual one where there is no field or what stands in it is no name, which is told. */
    public String named(String field, String usual) {
        if (!fields.has(field)) {
            return usual;
        }
        String text = fields.text(field);
        if (NAME.matcher(text).matches()) {
            return text;
        }
        if (!text.isBlank()) {
            context().problems().add(EconomicsRule.LINE_FORM, fields.pointer(field), field, key, text);
        }
        return usual;
    }

    /** The first of some lines that the plan has so far, otherwise the last. */
    public String firstOf(String... names) {
        for (String name : names) {
            if (context().builder().hasLine(name)) {
                return name;
            }
        }
        return names[names.length - 1];
    }

    /** Bounds a line of shares or rates to 0 … 100 %. */
    public void share(String line, Fields part, String field, String example) {
        lines.bounded(line, 0, 1, part.pointer(field), "a percentage is meant, such as " + example);
    }
}
