package io.calminer.faces.calculation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonBoolean;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Part;
import io.calminer.faces.calculation.CalculatorForm.Shape;
import io.calminer.faces.calculation.CalculatorForm.Table;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a calculator, as text. A single field is sent under its place in the request, such as
 * {@code /parameters/discount_rate_pct}; those of a column under a common name, such as {@code /components/*}{@code /name}.
 */
final class Entries {

    private static final int FEWEST_ROWS = 3;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    private Entries() {}

    /** What a form was sent with. */
    static Entries sent(CalculatorForm form, Map<String, String[]> parameters) {
        Entries entries = new Entries();
        for (Part part : form.parts()) {
            if (part instanceof Group) {
                part.fields()
                        .forEach(field -> entries.fields.put(at(part, field), at(parameters.get(at(part, field)), 0)));
            } else {
                String @Nullable [] first =
                        parameters.get(column(part, part.fields().get(0)));
                for (int i = 0; i < (first == null ? 0 : first.length); i++) {
                    int row = i;
                    entries.add(part, field -> at(parameters.get(column(part, field)), row));
                }
                entries.fill(part);
            }
        }
        return entries;
    }

    /** What was asked when an answer was kept. */
    static Entries of(CalculatorForm form, JsonObject input, Marks marks) {
        Entries entries = new Entries();
        for (Part part : form.parts()) {
            @Nullable JsonValue stands = RequestDocument.at(input, part.path());
            if (part instanceof Group) {
                Map<String, JsonValue> given = members(stands);
                part.fields()
                        .forEach(field -> entries.fields.put(at(part, field), shown(given.get(field.name()), marks)));
            } else if (part instanceof Table table) {
                entries.read(table, stands, marks);
                entries.fill(part);
            }
        }
        return entries;
    }

    private void read(Table table, @Nullable JsonValue stands, Marks marks) {
        String first = table.fields().get(0).name();
        if (table.shape() == Shape.MEMBERS) {
            members(stands)
                    .forEach((name, item) -> add(
                            table,
                            field -> field.name().equals(first)
                                    ? name
                                    : shown(members(item).get(field.name()), marks)));
        } else if (stands instanceof JsonArray list) {
            for (JsonValue item : list.items()) {
                add(
                        table,
                        field -> shown(
                                table.shape() == Shape.VALUES
                                        ? item
                                        : members(item).get(field.name()),
                                marks));
            }
        }
    }

    private static Map<String, JsonValue> members(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object.fields() : Map.of();
    }

    private static String shown(@Nullable JsonValue value, Marks marks) {
        if (value instanceof JsonNumber number) {
            return StrictNumber.local(number.text(), marks);
        }
        if (value instanceof JsonArray list) {
            return list.items().stream().map(one -> shown(one, marks)).collect(Collectors.joining(" "));
        }
        if (value instanceof JsonBoolean truth) {
            return truth.value() ? CalculatorForm.YES : CalculatorForm.NO;
        }
        return value instanceof JsonText text ? text.value() : "";
    }

    /** The name under which a single field is sent: its place in the request. */
    static String at(Part part, Field field) {
        return part.path() + "/" + field.name();
    }

    /** The name under which the fields of a column are sent. */
    static String column(Part part, Field field) {
        return part.path() + "/*/" + field.name();
    }

    private static String at(String @Nullable [] values, int index) {
        return values != null && index < values.length ? values[index].strip() : "";
    }

    private void fill(Part part) {
        while (rows(part).size() < FEWEST_ROWS) {
            add(part, field -> "");
        }
    }

    private void add(Part part, Function<Field, String> value) {
        Map<String, String> row = new LinkedHashMap<>();
        part.fields().forEach(field -> row.put(field.name(), value.apply(field)));
        rows.computeIfAbsent(part.path(), path -> new ArrayList<>()).add(row);
    }

    /** Adds an empty row to a table. */
    void addRow(Part part) {
        add(part, field -> "");
    }

    /** What was typed into a single field; empty for nothing. */
    String field(Part part, Field field) {
        return fields.getOrDefault(at(part, field), "");
    }

    /** What was typed into the rows of a table, by column. */
    List<Map<String, String>> rows(Part part) {
        return Objects.requireNonNullElse(rows.get(part.path()), List.of());
    }

    /** What is chosen in the first field of a form, of which the first choice stands there before another is made. */
    String first(CalculatorForm form) {
        String chosen = field(form.parts().get(0), form.first());
        return chosen.isEmpty() && !form.first().choices().isEmpty()
                ? form.first().choices().get(0)
                : chosen;
    }

    /** Whether a row was not begun: nothing is typed in it, whatever is chosen. */
    static boolean isEmpty(List<Field> fields, Map<String, String> row) {
        return fields.stream()
                .filter(field -> field.choices().isEmpty())
                .allMatch(field ->
                        Objects.requireNonNullElse(row.get(field.name()), "").isEmpty());
    }
}
