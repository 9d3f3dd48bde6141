package io.calminer.application.calculation;

import io.calminer.application.RequestRule;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inputs of calculators with the bounds that all of them keep: amounts of 0 to 10¹⁵, percentages of 0 to 100,
 * rates of −90 % and more, whose factors over 100 years are numbers.
 */
public final class InputFields {

    /** The most components that are added up. */
    public static final int MOST_COMPONENTS = 1_000;

    /** The most years that are looked at. */
    public static final int MOST_YEARS = 100;

    private static final double MOST = 1e15;
    private static final double WHOLE = 100;
    private static final double LEAST_RATE = -90;
    private static final double MOST_RATE = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NOTES = 4_000;
    private static final String AMOUNT = "[0-9]{1,15}([.][0-9]{1,15})?";

    private final Fields fields;

    private InputFields(Fields fields) {
        this.fields = fields;
    }

    public static InputFields of(Fields fields) {
        return new InputFields(fields);
    }

    /** The object of a field; an empty one when it is absent. */
    public InputFields object(String field) {
        return new InputFields(
                fields.has(field)
                        ? fields.object(field)
                        : Fields.of(new JsonValue.JsonObject(Map.of()), fields.pointer(field), fields.problems()));
    }

    /** The object of a field that must be there. */
    public InputFields required(String field) {
        return new InputFields(fields.object(field));
    }

    /** A number with its unit. */
    public record Quantity(String name, double value, String unit, Pointer at) {}

    /** The names in the object of a field, whatever stands under them. */
    public Set<String> names(String field) {
        return fields.raw(field) instanceof JsonValue.JsonObject object
                ? object.fields().keySet()
                : Set.of();
    }

    /** The quantities of an object by name: numbers in the usual unit, or objects with value and unit. */
    public List<Quantity> quantities(String field, String usualUnit) {
        List<Quantity> read = new ArrayList<>();
        fields.object(field)
                .given()
                .fields()
                .forEach((name, value) -> quantity(
                                name, value, usualUnit, fields.pointer(field).child(name))
                        .ifPresent(read::add));
        return read;
    }

    /** A number in the usual unit, or an object with value and unit; empty when it is absent or wrong, which is told. */
    public Optional<Quantity> quantity(String field, String usualUnit) {
        if (isObject(field)) {
            return quantity(field, fields.object(field).given(), usualUnit, fields.pointer(field));
        }
        double value = fields.number(field, Double.NaN);
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(new Quantity(field, value, usualUnit, fields.pointer(field)));
    }

    private Optional<Quantity> quantity(String name, JsonValue value, String usualUnit, Pointer at) {
        if (value instanceof JsonValue.JsonNumber number) {
            return Optional.of(new Quantity(name, number.value(), usualUnit, at));
        }
        int before = fields.problems().size();
        Fields stated = Fields.of(value, at, fields.problems());
        Quantity quantity = new Quantity(name, stated.number("value"), stated.text("unit", usualUnit), at);
        stated.noOthers();
        return fields.problems().size() == before ? Optional.of(quantity) : Optional.empty();
    }

    /**
     * A percentage within [0, 100] as a share, or an object of percentages by the amount from which each holds; empty when it
     * is absent or wrong, which is told.
     */
    public SortedMap<Double, Double> sharesFrom(String field) {
        SortedMap<Double, Double> shares = new TreeMap<>();
        if (!isObject(field)) {
            optionalShare(field).ifPresent(share -> shares.put(0.0, share));
            return shares;
        }
        InputFields each = object(field);
        if (each.fields.names().isEmpty()) {
            tell(CalculationRule.NO_STEPS, field);
        }
        for (String from : each.fields.names()) {
            double share = each.share(from);
            if (!from.matches(AMOUNT)) {
                tell(CalculationRule.STEP_FROM, at(field).child(from), from);
            } else if (shares.put(Double.parseDouble(from), share) != null) {
                tell(CalculationRule.NAMED_TWICE, at(field).child(from), from);
            }
        }
        return shares;
    }

    /** Reads each component of a list that must be there, and tells what else stands in it. */
    public <T> List<T> components(Function<InputFields, T> reading) {
        List<T> read = items("components", reading);
        if (fields.raw("components") instanceof JsonValue.JsonArray given
                && given.items().isEmpty()) {
            tell(CalculationRule.NO_COMPONENTS, "components");
        }
        return read;
    }

    /** Reads each object of a list, or the one object that stands in its place; none where the field is absent. */
    public <T> List<T> itemOrItems(String field, Function<InputFields, T> reading) {
        if (!isObject(field)) {
            return fields.has(field) ? items(field, reading) : List.of();
        }
        InputFields item = object(field);
        T read = reading.apply(item);
        item.noOthers();
        return List.of(read);
    }

    private boolean isObject(String field) {
        return fields.given().fields().get(field) instanceof JsonValue.JsonObject;
    }

    /** Whether a field of the object in a field is a list. */
    public boolean isList(String field, String inner) {
        return fields.given().fields().get(field) instanceof JsonValue.JsonObject object
                && object.fields().get(inner) instanceof JsonValue.JsonArray;
    }

    /** Tells that a field is missing. */
    public void missing(String field) {
        fields.missing(field);
    }

    /** Whether a field is a list without items. */
    public boolean isEmptyList(String field) {
        return fields.raw(field) instanceof JsonValue.JsonArray given
                && given.items().isEmpty();
    }

    /** Reads each object of a list that must be there. */
    public <T> List<T> items(String field, Function<InputFields, T> reading) {
        List<JsonValue> given = fields.array(field);
        if (given.size() > MOST_COMPONENTS) {
            tell(CalculationRule.COMPONENTS_MANY, field, MOST_COMPONENTS, given.size());
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Fields item = Fields.of(given.get(i), fields.pointer(field).child(i), fields.problems());
            if (given.get(i) instanceof JsonValue.JsonObject) {
                read.add(reading.apply(new InputFields(item)));
                item.noOthers();
            }
        }
        return read;
    }

    /** A text of at most 200 characters that must be there. */
    public String name(String field) {
        return checked(field, fields.text(field), LONGEST_TEXT);
    }

    public String name(String field, String otherwise) {
        return checked(field, fields.text(field, otherwise), LONGEST_TEXT);
    }

    /** A text of at most 4 000 characters; empty when it is absent. */
    public String notes() {
        return checked("notes", fields.text("notes", ""), LONGEST_NOTES);
    }

    /** An amount of 0 or more that must be there. */
    public double amount(String field) {
        return within(field, fields.number(field), 0, MOST);
    }

    public double amount(String field, double otherwise) {
        return within(field, fields.number(field, otherwise), 0, MOST);
    }

    /** An amount of 0 or more; empty when it is absent. */
    public OptionalDouble optionalAmount(String field) {
        return fields.has(field) ? OptionalDouble.of(amount(field, 0)) : OptionalDouble.empty();
    }

    /** A number of either sign. */
    public double signed(String field, double otherwise) {
        return within(field, fields.number(field, otherwise), -MOST, MOST);
    }

    /** A number of either sign; empty when it is absent. */
    public OptionalDouble optionalSigned(String field) {
        return fields.has(field) ? OptionalDouble.of(signed(field, 0)) : OptionalDouble.empty();
    }

    /** A percentage within [0, 100] as a share, which must be there. */
    public double share(String field) {
        return within(field, fields.number(field), 0, WHOLE) / WHOLE;
    }

    /** A percentage within [0, 100] as a share; empty when it is absent. */
    public OptionalDouble optionalShare(String field) {
        return fields.has(field)
                ? OptionalDouble.of(within(field, fields.number(field, 0), 0, WHOLE) / WHOLE)
                : OptionalDouble.empty();
    }

    /** A percentage within [0, 100], as it stands. */
    public double percent(String field, double otherwise) {
        return within(field, fields.number(field, otherwise), 0, WHOLE);
    }

    /** A percentage within [0, 100], as it stands; empty when it is absent. */
    public OptionalDouble optionalPercent(String field) {
        return fields.has(field) ? OptionalDouble.of(percent(field, 0)) : OptionalDouble.empty();
    }

    /** A number above 0 that must be there. */
    public double positive(String field) {
        return aboveZero(field, fields.number(field));
    }

    /** A number above 0. */
    public double positive(String field, double otherwise) {
        return aboveZero(field, fields.number(field, otherwise));
    }

    private double aboveZero(String field, double value) {
        // an absent number is told already
        if (!Double.isNaN(value) && !(value > 0 && value <= MOST)) {
            tell(CalculationRule.NOT_POSITIVE, field, value);
        }
        return value;
    }

    /** A percentage per year within [−90, 1 000] as a rate; empty when it is absent. */
    public OptionalDouble rate(String field) {
        if (!fields.has(field)) {
            return OptionalDouble.empty();
        }
        double percent = fields.number(field, 0);
        if (!(percent >= LEAST_RATE && percent <= MOST_RATE)) {
            tell(CalculationRule.RATE_RANGE, field, LEAST_RATE, MOST_RATE, percent);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(percent / WHOLE);
    }

    /** A rate per year as a share within [−0.9, 1], so that no percentage is taken for one; empty when it is absent. */
    public OptionalDouble rateAsShare(String field) {
        if (!fields.has(field)) {
            return OptionalDouble.empty();
        }
        double share = fields.number(field, 0);
        if (!(share >= LEAST_RATE / WHOLE && share <= 1)) {
            tell(CalculationRule.RATE_SHARE, field, LEAST_RATE / WHOLE, 1, share, Numbers.shortest(share / WHOLE));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share);
    }

    /** A number of years, at most 100; empty when it is absent. */
    public OptionalInt years(String field) {
        return fields.has(field) ? OptionalInt.of(whole(field, 1, MOST_YEARS, 1)) : OptionalInt.empty();
    }

    /** A whole number within bounds; what holds without one when it is absent or wrong. */
    public int whole(String field, int low, int high, int otherwise) {
        return fields.integer(field, low, high, otherwise);
    }

    /** One of the constants of an enum, in lower case; what holds without one when it is absent or wrong. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise) {
        return fields.choice(field, choices, otherwise);
    }

    public boolean truth(String field, boolean otherwise) {
        return fields.truth(field, otherwise);
    }

    /** A currency code; null when it is absent. */
    public @Nullable String currency(String field) {
        if (!fields.has(field)) {
            return null;
        }
        String code = fields.text(field);
        if (code.isBlank() || code.matches("[A-Z]{3}")) {
            return code.isBlank() ? null : code;
        }
        String upper = code.strip().toUpperCase(Locale.ROOT);
        tell(RequestRule.CURRENCY_CODE, field, code, upper.matches("[A-Z]{3}") ? upper : null);
        return null;
    }

    public boolean has(String field) {
        return fields.has(field);
    }

    /** The place of a field. */
    public Pointer at(String field) {
        return fields.pointer(field);
    }

    /** Tells that a field breaks a rule. */
    public void tell(Rule rule, String field, @Nullable Object... values) {
        fields.problems().add(rule, fields.pointer(field), values);
    }

    /** Tells that the value at a place breaks a rule. */
    public void tell(Rule rule, Pointer at, @Nullable Object... values) {
        fields.problems().add(rule, at, values);
    }

    /** Refuses every field that was not asked for. */
    public void noOthers() {
        fields.noOthers();
    }

    private String checked(String field, String text, int most) {
        if (text.length() > most) {
            tell(RequestRule.TEXT_LENGTH, field, 1, most, text.length());
        }
        return text;
    }

    private double within(String field, double value, double low, double high) {
        // an absent number is told already
        if (!Double.isNaN(value) && !(value >= low && value <= high)) {
            tell(DocumentRule.OUT_OF_RANGE, field, low, high, value);
        }
        return value;
    }
}
