package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one item, or of a whole collection, by aspect: {@code ore} of {@code phases.pit_1} is the line {@code
 * phases.pit_1.ore}.
 */
final class Aspects {

    private static final Pattern KEY = Pattern.compile("(-?[0-9][0-9_]*([.][0-9]+)?(?:[eE][+-]?[0-9]+)?)\\s*(%?).*");
    private static final double PERCENT = 100;
    private static final String BARE = "[a-z][a-z0-9_]*";

    private final ItemLines lines;
    private final String item;
    private final Label label;
    private final Pointer at;

    private Aspects(ItemLines lines, String item, Label label, Pointer at) {
        this.lines = lines;
        this.item = item;
        this.label = label;
        this.at = at;
    }

    /** Those of an item, whose key and fields for people are read. */
    static Aspects of(ItemLines lines, String collection, String key, Fields fields) {
        lines.context().checkKey(key, false, fields.pointer());
        Label label = lines.context().label(key, fields);
        return new Aspects(lines, collection + "." + proper(key), label, fields.pointer());
    }

    /** Those that sum up a collection. */
    static Aspects sums(ItemLines lines, String collection, Pointer at) {
        return new Aspects(lines, collection, Label.of(collection), at);
    }

    /** A key as a part of names; one that cannot be a name is told elsewhere. */
    static String proper(String key) {
        String safe = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return key.matches(BARE) ? key : "x" + safe;
    }

    static String zero(Unit unit) {
        return "0 [" + unit + "]";
    }

    /** The sum of lines; 0 of the unit when there is none. */
    static String sum(Collection<String> names, Unit unit) {
        return names.isEmpty() ? zero(unit) : String.join(" + ", names);
    }

    /** A quotient that is 0 while nothing is divided by. */
    static String share(String part, Unit partUnit, String whole, Unit wholeUnit) {
        return "if(" + whole + " > " + zero(wholeUnit) + ", " + part + " / " + whole + ", "
                + zero(partUnit.per(wholeUnit)) + ")";
    }

    ItemLines lines() {
        return lines;
    }

    ItemContext context() {
        return lines.context();
    }

    Pointer at() {
        return at;
    }

    String name() {
        return label.name();
    }

    /** The name of the line of an aspect, declared or not. */
    String line(String aspect) {
        return item + "." + aspect;
    }

    String flow(String aspect, Unit unit, String formula) {
        return derived(aspect, Kind.FLOW, unit, formula, null, null);
    }

    String balance(String aspect, Unit unit, String formula, @Nullable String atZero) {
        return derived(aspect, Kind.BALANCE, unit, formula, atZero, null);
    }

    String ratio(String aspect, Unit unit, String formula, String weight) {
        return derived(aspect, Kind.RATIO, unit, formula, null, weight);
    }

    String price(String aspect, Unit unit, String formula, @Nullable String weight) {
        return derived(aspect, Kind.PRICE, unit, formula, null, weight);
    }

    String flag(String aspect, String formula) {
        return derived(aspect, Kind.FLAG, Unit.ONE, formula, null, null);
    }

    private String derived(
            String aspect, Kind kind, Unit unit, String formula, @Nullable String atZero, @Nullable String weight) {
        @Nullable Formula first = atZero == null ? null : Formula.parse(atZero);
        lines.derived(new Line(line(aspect), kind, unit, Formula.parse(formula), first, weight), label(aspect), at);
        return line(aspect);
    }

    /** The line of a field that must be there. */
    String entered(Fields fields, String field, String aspect, Kind kind, Unit unit) {
        @Nullable Formula formula = context().formula(fields, field);
        return entered(fields, field, aspect, new Line(line(aspect), kind, unit, stated(formula), null));
    }

    /** The line of a field; a constant where the field is absent. */
    String entered(Fields fields, String field, String aspect, Kind kind, Unit unit, String otherwise) {
        return fields.has(field) ? entered(fields, field, aspect, kind, unit) : otherwise;
    }

    /** The line of a field that has its value in period 0 too, such as an opening stock. */
    String enteredFromStart(Fields fields, String field, String aspect, Kind kind, Unit unit) {
        Formula formula = stated(context().formula(fields, field));
        boolean zero = context().builder().calendar().hasPeriodZero();
        return entered(fields, field, aspect, new Line(line(aspect), kind, unit, formula, zero ? formula : null));
    }

    /**
     * The line of a field that is a formula, or an object of steps: values by key, which hold up to the next key.
     *
     * @param subject the line by whose value a key is found
     */
    String steps(Fields fields, String field, String aspect, Unit unit, String function, String subject) {
        if (!(fields.raw(field) instanceof JsonValue.JsonObject table)) {
            return entered(fields, field, aspect, Kind.RATIO, unit);
        }
        StringBuilder text = new StringBuilder(function + "(" + subject + "; ");
        Fields values = fields.object(field);
        for (String key : rising(table.fields().keySet())) {
            @Nullable Formula value = context().formula(values, key);
            text.append(key).append(": ").append(stated(value)).append(", ");
        }
        text.setLength(Math.max(0, text.length() - 2));
        JsonValue whole = new JsonValue.JsonText(text + ")");
        @Nullable Formula formula = context().formulaAt(whole, fields.pointer(field));
        return entered(fields, field, aspect, new Line(line(aspect), Kind.RATIO, unit, stated(formula), null));
    }

    /** Keys in the order of their numbers: a stored document has them in that of their letters, with 10 before 5. */
    private static List<String> rising(Collection<String> keys) {
        return keys.stream().sorted(Comparator.comparingDouble(Aspects::number)).toList();
    }

    /** The number that a key begins with; one that is none is told where the whole is read. */
    private static double number(String key) {
        Matcher number = KEY.matcher(key.strip());
        if (!number.matches()) {
            return Double.POSITIVE_INFINITY;
        }
        double value = Double.parseDouble(number.group(1).replace("_", ""));
        return number.group(3).isEmpty() ? value : value / PERCENT;
    }

    /** The line of a formula that is made of fields. */
    String entered(Fields fields, String field, String aspect, Line line) {
        lines.entered(line, label(aspect), fields.pointer(field));
        return line(aspect);
    }

    /** A wrong formula is told already; 0 stands in so that the name is known. */
    static Formula stated(@Nullable Formula formula) {
        return formula == null ? Formula.parse("0") : formula;
    }

    /** States that a line lies within bounds of its unit, at the place of a field. */
    void bounded(String line, double low, double high, Pointer place, String suggestion) {
        lines.bounded(line, low, high, place, suggestion);
    }

    /** Tells that the names of a list are none of those that are known. */
    static List<String> known(Map<String, ?> names) {
        return List.copyOf(names.keySet());
    }

    private Label label(String aspect) {
        return new Label(label.name() + ", " + aspect.replace('.', ' ').replace('_', ' '), label.source());
    }
}
