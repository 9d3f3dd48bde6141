package io.calminer.faces.calculation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonBoolean;
import io.calminer.domain.document.JsonValue.JsonNull;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Kind;
import io.calminer.faces.calculation.CalculatorForm.Part;
import io.calminer.faces.calculation.CalculatorForm.Shape;
import io.calminer.faces.calculation.CalculatorForm.Table;
import io.calminer.faces.frame.Remedy;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document of a request, read from what was typed; empty fields are left out, and so are rows that were not begun and
 * fields that have no meaning for what is chosen first.
 */
final class RequestDocument {

    private static final Pattern WITH_UNIT = Pattern.compile("(\\S.*?)\\s*([A-Za-z¢]+/[A-Za-z]+)");

    private final Texts texts;
    private final Marks marks;
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Map<String, Remedy> remedies = new LinkedHashMap<>();
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private JsonObject root = new JsonObject(Map.of());

    private RequestDocument(Texts texts) {
        this.texts = texts;
        this.marks = Marks.of(texts.locale());
    }

    static RequestDocument of(CalculatorForm form, Entries entries, Texts texts) {
        RequestDocument document = new RequestDocument(texts);
        String first = entries.first(form);
        for (Part part : form.parts()) {
            List<Field> fields = part.fields().stream()
                    .filter(field -> field.isMeantFor(first))
                    .toList();
            if (!fields.isEmpty()) {
                document.read(part, fields, entries);
            }
        }
        return document;
    }

    private void read(Part part, List<Field> fields, Entries entries) {
        if (!(part instanceof Table table)) {
            put(part.path(), object(part, field -> entries.field(part, field), part.path(), fields));
        } else if (table.shape() == Shape.COLUMNS) {
            columns(table, entries.rows(table), fields);
        } else {
            put(part.path(), items(table, entries.rows(table), fields));
        }
    }

    /** The value at a path of an object; null where there is none. */
    static @Nullable JsonValue at(JsonObject root, String path) {
        @Nullable JsonValue at = root;
        for (String step : steps(path)) {
            at = at instanceof JsonObject object ? object.fields().get(step) : null;
        }
        return at;
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    JsonObject root() {
        return root;
    }

    /** Adds a member beside those of the form. */
    void put(String path, JsonValue value) {
        root = with(root, steps(path), value);
    }

    /** The object with a value at a path; where both are objects, with the members of both. */
    private static JsonObject with(JsonObject object, List<String> steps, JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.fields());
        if (steps.isEmpty()) {
            members.putAll(((JsonObject) value).fields());
            return new JsonObject(members);
        }
        String first = steps.get(0);
        JsonObject inner = members.get(first) instanceof JsonObject there ? there : new JsonObject(Map.of());
        boolean replaces = steps.size() == 1 && !(value instanceof JsonObject);
        members.put(first, replaces ? value : with(inner, steps.subList(1, steps.size()), value));
        return new JsonObject(members);
    }

    /** What could not be read, by place. */
    Map<String, String> told() {
        return told;
    }

    /** What should stand instead of what could not be read, by the words that tell it. */
    Map<String, Remedy> remedies() {
        return remedies;
    }

    /** The place of a row's item in the document; empty where the row, or its table, is left out. */
    String place(Part part, int row) {
        List<String> found = Objects.requireNonNullElse(places.get(part.path()), List.<String>of());
        return row < found.size() ? found.get(row) : "";
    }

    /** The place of a row's field. */
    static String place(Part part, String item, Field field) {
        if (!(part instanceof Table table) || table.shape() == Shape.OBJECTS) {
            return item + "/" + field.name();
        }
        if (table.shape() == Shape.COLUMNS) {
            return "/" + field.name() + item.substring(part.path().length());
        }
        boolean itself =
                table.shape() == Shape.VALUES || field.equals(table.fields().get(0));
        return itself ? item : item + "/" + field.name();
    }

    private JsonObject object(Part part, Function<Field, String> typed, String at, List<Field> fields) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Field field : fields) {
            String place = part instanceof Group ? Entries.at(part, field) : place(part, at, field);
            @Nullable JsonValue value = value(field, typed.apply(field), place);
            if (value != null) {
                members.put(field.name(), value);
            }
        }
        return new JsonObject(members);
    }

    /**
     * A list of each column in which something is typed, with nothing where a row has none: rows are periods, and one that
     * was left out would move those after it.
     */
    private void columns(Table table, List<Map<String, String>> rows, List<Field> fields) {
        int count = rows.size();
        while (count > 0 && Entries.isEmpty(fields, rows.get(count - 1))) {
            count--;
        }
        List<String> found = places.computeIfAbsent(table.path(), path -> new ArrayList<>());
        for (int i = 0; i < rows.size(); i++) {
            found.add(i < count ? table.path() + "/" + i : "");
        }
        for (Field field : fields) {
            List<JsonValue> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                @Nullable JsonValue value = value(field, typed(rows.get(i), field), place(table, found.get(i), field));
                values.add(value == null ? new JsonNull() : value);
            }
            if (rows.stream().anyMatch(row -> !typed(row, field).isEmpty())) {
                put("/" + field.name(), new JsonArray(values));
            }
        }
    }

    private JsonValue items(Table table, List<Map<String, String>> rows, List<Field> fields) {
        List<JsonValue> items = new ArrayList<>();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        List<String> found = places.computeIfAbsent(table.path(), path -> new ArrayList<>());
        for (Map<String, String> row : rows) {
            if (Entries.isEmpty(fields, row)) {
                found.add("");
            } else if (table.shape() == Shape.MEMBERS) {
                found.add(member(table, row, members));
            } else {
                String at = table.path() + "/" + items.size();
                found.add(at);
                Field first = table.fields().get(0);
                @Nullable JsonValue item = table.shape() == Shape.VALUES
                        ? value(first, typed(row, first), at)
                        : object(table, field -> typed(row, field), at, fields);
                // what could not be read is told, and keeps its place
                items.add(item == null ? new JsonNull() : item);
            }
        }
        return table.shape() == Shape.MEMBERS ? new JsonObject(members) : new JsonArray(items);
    }

    private String member(Table table, Map<String, String> row, Map<String, JsonValue> members) {
        String name = typed(row, table.fields().get(0));
        String at = Pointer.parse(table.path()).child(name).text();
        if (name.isEmpty() || members.containsKey(name)) {
            // places of the document have no such names
            String own =
                    at + "\n" + places.values().stream().mapToInt(List::size).sum();
            told.put(own, name.isEmpty() ? texts.get("calc.unnamed") : texts.get("calc.twice", name));
            return own;
        }
        members.put(
                name,
                object(
                        table,
                        field -> typed(row, field),
                        at,
                        table.fields().subList(1, table.fields().size())));
        return at;
    }

    private static String typed(Map<String, String> row, Field field) {
        return Objects.requireNonNullElse(row.get(field.name()), "");
    }

    private @Nullable JsonValue value(Field field, String typed, String at) {
        if (typed.isEmpty()) {
            return null;
        }
        if (field.kind() == Kind.TRUTH) {
            return typed.equals(field.choices().get(0)) ? null : new JsonBoolean(typed.equals(CalculatorForm.YES));
        }
        return switch (field.kind()) {
            case NUMBER -> number(field, typed, at);
            case NUMBERS -> numbers(field, typed, at);
            case STEPS -> steps(field, typed, at);
            case QUANTITY -> quantity(field, typed, at);
            default -> new JsonText(typed);
        };
    }

    /** The numbers of a list; what cannot be read is told with its place in it. */
    private @Nullable JsonValue numbers(Field field, String typed, String at) {
        List<JsonValue> numbers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String one : typed.strip().split("[\\s;]+", -1)) {
            @Nullable JsonValue number = number(field, one, at);
            if (number == null) {
                wrong.add(texts.get("calc.entry", numbers.size() + 1, Objects.requireNonNull(told.remove(at))));
            }
            numbers.add(number == null ? new JsonNull() : number);
        }
        if (!wrong.isEmpty()) {
            told.put(at, String.join(" ", wrong));
        }
        return wrong.isEmpty() ? new JsonArray(numbers) : null;
    }

    /** A number, or numbers by the amount from which each holds. */
    private @Nullable JsonValue steps(Field field, String typed, String at) {
        if (!typed.contains(":")) {
            return number(field, typed, at);
        }
        Map<String, JsonValue> steps = new LinkedHashMap<>();
        for (String step : typed.split(";", -1)) {
            int colon = step.indexOf(':');
            @Nullable JsonValue from = number(field, step.substring(0, Math.max(0, colon)).strip(), at);
            @Nullable JsonValue value = from == null
                    ? null
                    : number(field, step.substring(colon + 1).strip(), at);
            if (from == null || value == null) {
                told.putIfAbsent(at, texts.get("calc.steps", step.strip()));
                return null;
            }
            steps.put(((JsonNumber) from).text(), value);
        }
        return new JsonObject(steps);
    }

    /** A number, or a number before a unit of its own. */
    private @Nullable JsonValue quantity(Field field, String typed, String at) {
        Matcher stated = WITH_UNIT.matcher(typed);
        if (!stated.matches()) {
            return number(field, typed, at);
        }
        @Nullable JsonValue value = number(field, stated.group(1), at);
        return value == null ? null : new JsonObject(Map.of("value", value, "unit", new JsonText(stated.group(2))));
    }

    private @Nullable JsonValue number(Field field, String typed, String at) {
        // a percentage in a field of percentages is the number before its sign
        String text = field.name().endsWith("_pct") && typed.endsWith("%")
                ? typed.substring(0, typed.length() - 1).strip()
                : typed;
        StrictNumber.Reading reading = StrictNumber.read(text, marks);
        if (reading instanceof StrictNumber.Refused refused) {
            String hint = refused.suggestion() == null ? "" : " " + texts.get("number.hint", refused.suggestion());
            String words = texts.get(refused.code(), refused.text()) + hint;
            told.put(at, words);
            if (refused.suggestion() != null) {
                remedies.put(words, new Remedy(typed, refused.suggestion()));
            }
            return null;
        }
        @Nullable Double value = ((StrictNumber.Read) reading).value();
        return value == null ? null : new JsonNumber(Numbers.shortest(value));
    }
}
