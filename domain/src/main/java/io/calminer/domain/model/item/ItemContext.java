package io.calminer.domain.model.item;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.quantity.InvalidUnit;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the decoders of all collections share.
 *
 * @param problems the collector of everything that is wrong
 * @param builder the growing model
 * @param units the table of units, with those of the plan
 * @param currency the ISO 4217 code of the plan's currency
 * @param moneyUnit the currency, or thousands, millions or billions of it, in which areas state their amounts
 */
public record ItemContext(Problems problems, ModelBuilder builder, Units units, String currency, String moneyUnit) {

    private static final Pattern BARE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** The formula of a field that may be a number or a text; null when it is absent or wrong, which is told. */
    public @Nullable Formula formula(Fields fields, String field) {
        JsonValue value = fields.raw(field);
        if (value == null) {
            fields.missing(field);
            return null;
        }
        return formulaAt(value, fields.pointer(field));
    }

    /** The formula of a value that must be a number or a text; null when it is wrong, which is told. */
    public @Nullable Formula formulaAt(JsonValue value, Pointer at) {
        if (!(value instanceof JsonValue.JsonNumber) && !(value instanceof JsonValue.JsonText)) {
            problems.add(DocumentRule.WRONG_TYPE, at, "a number or a formula", value.typeName());
            return null;
        }
        String text =
                value instanceof JsonValue.JsonNumber number ? number.text() : ((JsonValue.JsonText) value).value();
        try {
            return Formula.parse(text);
        } catch (InvalidFormula invalid) {
            problems.add(invalid.rule(), at, invalid.values().toArray());
            return null;
        }
    }

    /** The value of a field over numbers and certain parameters, in a unit; empty when it is wrong, which is told. */
    public OptionalDouble constant(Fields fields, String field, @Nullable Unit unit) {
        Formula formula = formula(fields, field);
        return formula == null ? OptionalDouble.empty() : builder.constant(formula, unit, fields.pointer(field));
    }

    /** The unit of an item's field {@code unit}; null where there is none, which is told. */
    public @Nullable Unit unit(Fields fields) {
        return stated(fields, "unit");
    }

    /** The unit of a field; what holds without one where it is absent, null where it is wrong, which is told. */
    public @Nullable Unit unit(Fields fields, String field, @Nullable Unit otherwise) {
        return fields.has(field) ? stated(fields, field) : otherwise;
    }

    private @Nullable Unit stated(Fields fields, String field) {
        String text = fields.text(field);
        try {
            return text.isBlank() ? null : units.parse(text);
        } catch (InvalidUnit invalid) {
            problems.add(invalid.rule(), fields.pointer(field), invalid.values().toArray());
            return null;
        }
    }

    /** The unit of amounts of money, such as USD or MUSD. */
    public Unit money() {
        return units.parse(moneyUnit);
    }

    /** The unit of prices and rates: the plan's currency itself. */
    public Unit singleMoney() {
        return units.parse(currency);
    }

    /** The fields that every item may have for people. */
    public Label label(String key, Fields fields) {
        fields.integer("position", 0, Integer.MAX_VALUE, 0);
        return described(key, fields);
    }

    /** The fields for people of an object that the plan has once, which has no place among others. */
    public Label described(String usual, Fields fields) {
        fields.text("notes", "");
        String source = fields.text("source", "");
        return new Label(fields.text("name", usual), source.isEmpty() ? null : source);
    }

    /** Tells a key that cannot be a name in formulas. */
    public void checkKey(String key, boolean dotted, Pointer at) {
        if (!(dotted ? DOTTED : BARE).matcher(key).matches()) {
            String proper =
                    key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "_").replaceAll("^[^a-z]+", "");
            String suggestion = dotted ? proper : proper.replace('.', '_');
            String dots = dotted ? ", with dots between parts" : "";
            problems.add(ItemRule.KEY_FORM, at, key, dots, suggestion.isEmpty() ? null : suggestion);
        }
    }
}
