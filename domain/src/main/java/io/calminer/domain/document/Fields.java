package io.calminer.domain.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one object of a document field by field.
 *
 * <p>Each question records what is wrong and then answers with a neutral value, so that decoding goes on and all
 * problems are told at once; nothing may be built from the answers unless the collector is empty. {@link #noOthers}
 * comes last and refuses the fields that nobody asked for.
 */
public final class Fields {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate NEUTRAL_DATE = LocalDate.of(2000, 1, 1);

    private final Map<String, JsonValue> values;
    private final Pointer pointer;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final boolean silent;

    private Fields(Map<String, JsonValue> values, Pointer pointer, Problems problems, boolean silent) {
        this.values = values;
        this.pointer = pointer;
        this.problems = problems;
        this.silent = silent;
    }

    /** The fields of a value that must be an object. */
    public static Fields of(JsonValue value, Pointer pointer, Problems problems) {
        if (value instanceof JsonValue.JsonObject object) {
            return new Fields(object.fields(), pointer, problems, false);
        }
        wrongType(problems, pointer, "an object", value);
        return none(pointer, problems);
    }

    /** Stands in for an object that is missing or wrong, which is told already: asks nothing, refuses nothing. */
    private static Fields none(Pointer pointer, Problems problems) {
        return new Fields(Map.of(), pointer, problems, true);
    }

    public Pointer pointer() {
        return pointer;
    }

    public Pointer pointer(String field) {
        return pointer.child(field);
    }

    public Problems problems() {
        return problems;
    }

    /** The fields that are there, in their order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The object as it stands, without asking for any of its fields. */
    public JsonValue.JsonObject given() {
        return new JsonValue.JsonObject(values);
    }

    public boolean has(String field) {
        asked.add(field);
        return values.containsKey(field);
    }

    /** The value as it stands; null when the field is absent, or is null, which is told. */
    public @Nullable JsonValue raw(String field) {
        asked.add(field);
        JsonValue value = values.get(field);
        if (value instanceof JsonValue.JsonNull) {
            problems.add(DocumentRule.NULL_VALUE, pointer(field));
            return null;
        }
        return value;
    }

    /** Tells that a field is missing. */
    public void missing(String field) {
        // a null in its place is told already
        if (!silent && !values.containsKey(field)) {
            problems.add(DocumentRule.MISSING_FIELD, pointer, field);
        }
    }

    /** A text that must be there and not be empty. */
    public String text(String field) {
        JsonValue value = required(field);
        if (value instanceof JsonValue.JsonText text) {
            if (text.value().isBlank()) {
                problems.add(DocumentRule.EMPTY_TEXT, pointer(field));
            }
            return text.value();
        }
        wrongType(field, "a text", value);
        return "";
    }

    public String text(String field, String otherwise) {
        JsonValue value = raw(field);
        if (value instanceof JsonValue.JsonText text) {
            return text.value();
        }
        wrongType(field, "a text", value);
        return otherwise;
    }

    /** A number that must be there; NaN when it is not. */
    public double number(String field) {
        return number(required(field), field, Double.NaN);
    }

    public double number(String field, double otherwise) {
        return number(raw(field), field, otherwise);
    }

    /** A whole number within bounds that must be there; the lower bound when it is wrong. */
    public int integer(String field, int low, int high) {
        return integer(required(field), field, low, high, low);
    }

    public int integer(String field, int low, int high, int otherwise) {
        return integer(raw(field), field, low, high, otherwise);
    }

    /** A whole number that may be large; what holds without one when it is absent or wrong. */
    public long whole(String field, long low, long high, long otherwise) {
        JsonValue value = raw(field);
        double number = number(value, field, (double) otherwise);
        if (number != Math.rint(number)) {
            problems.add(DocumentRule.NOT_WHOLE, pointer(field), number);
        } else if (!(number >= low && number <= high)) {
            problems.add(DocumentRule.OUT_OF_RANGE, pointer(field), low, high, number);
        } else {
            return (long) number;
        }
        return otherwise;
    }

    /** The numbers of a list that must be there; an entry that is wrong is told and 0. */
    public double[] numbers(String field) {
        return numbers(field, array(field));
    }

    /** The numbers of a list; what holds without it when it is absent. */
    public double[] numbers(String field, double[] otherwise) {
        return has(field) ? numbers(field, array(field)) : otherwise.clone();
    }

    /** The dates of a list that must be there. */
    public List<LocalDate> dates(String field) {
        List<LocalDate> dates = new ArrayList<>();
        List<JsonValue> items = array(field);
        for (int i = 0; i < items.size(); i++) {
            dates.add(date(items.get(i), pointer(field).child(i), NEUTRAL_DATE));
        }
        return dates;
    }

    /** One of several things by its name; what holds without it when it is absent or wrong. */
    public <T> T named(String field, Map<String, T> choices, T otherwise) {
        JsonValue value = raw(field);
        if (value instanceof JsonValue.JsonText text) {
            T found = choices.get(text.value());
            if (found != null) {
                return found;
            }
            String near = Suggestion.nearest(text.value(), choices.keySet());
            String names = String.join(", ", choices.keySet());
            problems.add(DocumentRule.UNKNOWN_CHOICE, pointer(field), text.value(), names, near);
            return otherwise;
        }
        wrongType(field, "a text", value);
        return otherwise;
    }

    public boolean truth(String field, boolean otherwise) {
        JsonValue value = raw(field);
        if (value instanceof JsonValue.JsonBoolean truth) {
            return truth.value();
        }
        wrongType(field, "true or false", value);
        return otherwise;
    }

    /** One of the constants, written in lower case, that must be there; the first one when it is wrong. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return choice(required(field), field, choices, choices.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise) {
        return choice(raw(field), field, choices, otherwise);
    }

    /** A date that must be there, as year-month-day. */
    public LocalDate date(String field) {
        return date(required(field), pointer(field), NEUTRAL_DATE);
    }

    public LocalDate date(String field, LocalDate otherwise) {
        return date(raw(field), pointer(field), otherwise);
    }

    /** The fields of an object that must be there. */
    public Fields object(String field) {
        JsonValue value = required(field);
        return value == null ? none(pointer(field), problems) : of(value, pointer(field), problems);
    }

    /** The objects of a collection by key, in the order of the document; empty when the collection is absent. */
    public Map<String, Fields> objects(String field) {
        Map<String, Fields> objects = new LinkedHashMap<>();
        JsonValue value = raw(field);
        if (value instanceof JsonValue.JsonObject object) {
            object.fields()
                    .forEach((key, item) ->
                            objects.put(key, of(item, pointer(field).child(key), problems)));
        } else {
            wrongType(field, "an object", value);
        }
        return objects;
    }

    /** The items of a list that must be there. */
    public List<JsonValue> array(String field) {
        JsonValue value = required(field);
        if (value instanceof JsonValue.JsonArray array) {
            return array.items();
        }
        wrongType(field, "a list", value);
        return List.of();
    }

    /** Refuses every field that was not asked for. */
    public void noOthers() {
        for (String field : values.keySet()) {
            if (!asked.contains(field)) {
                Set<String> free = new LinkedHashSet<>(asked);
                free.removeAll(values.keySet());
                String near = Suggestion.nearest(field, free);
                problems.add(
                        DocumentRule.UNKNOWN_FIELD,
                        pointer(field),
                        field,
                        near == null ? Suggestion.nearest(field, asked) : near);
            }
        }
    }

    private @Nullable JsonValue required(String field) {
        JsonValue value = raw(field);
        if (value == null) {
            missing(field);
        }
        return value;
    }

    private double number(@Nullable JsonValue value, String field, double otherwise) {
        if (value instanceof JsonValue.JsonNumber number) {
            return number.value();
        }
        wrongType(field, "a number", value);
        return otherwise;
    }

    private int integer(@Nullable JsonValue value, String field, int low, int high, int otherwise) {
        double number = number(value, field, otherwise);
        if (number != Math.rint(number)) {
            problems.add(DocumentRule.NOT_WHOLE, pointer(field), number);
            return otherwise;
        }
        if (value instanceof JsonValue.JsonNumber && !(number >= low && number <= high)) {
            problems.add(DocumentRule.OUT_OF_RANGE, pointer(field), low, high, number);
            return otherwise;
        }
        return (int) number;
    }

    private <E extends Enum<E>> E choice(@Nullable JsonValue value, String field, Class<E> choices, E otherwise) {
        if (!(value instanceof JsonValue.JsonText text)) {
            wrongType(field, "a text", value);
            return otherwise;
        }
        List<String> names = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = names.indexOf(text.value());
        if (found < 0) {
            String near = Suggestion.nearest(text.value(), names);
            problems.add(DocumentRule.UNKNOWN_CHOICE, pointer(field), text.value(), String.join(", ", names), near);
            return otherwise;
        }
        return choices.getEnumConstants()[found];
    }

    private double[] numbers(String field, List<JsonValue> items) {
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (items.get(i) instanceof JsonValue.JsonNumber number) {
                numbers[i] = number.value();
            } else {
                wrongType(problems, pointer(field).child(i), "a number", items.get(i));
            }
        }
        return numbers;
    }

    private LocalDate date(@Nullable JsonValue value, Pointer at, LocalDate otherwise) {
        if (!(value instanceof JsonValue.JsonText text)) {
            if (value != null) {
                wrongType(problems, at, "a date", value);
            }
            return otherwise;
        }
        try {
            if (DATE.matcher(text.value()).matches()) {
                return LocalDate.parse(text.value());
            }
        } catch (DateTimeException noSuchDay) {
            // told below, as any other text that is no date
        }
        problems.add(DocumentRule.WRONG_DATE, at, text.value());
        return otherwise;
    }

    private void wrongType(String field, String expected, @Nullable JsonValue actual) {
        if (actual != null) {
            wrongType(problems, pointer(field), expected, actual);
        }
    }

    private static void wrongType(Problems problems, Pointer at, String expected, JsonValue actual) {
        problems.add(DocumentRule.WRONG_TYPE, at, expected, actual.typeName());
    }
}
