package io.calminer.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.faces.language.Texts;
import io.calminer.faces.project.item.ItemTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema of plans lets an area of a mine state can be typed into its table on the pages. */
class FieldsOnPagesTest {

    private static final String EACH = "/*";
    private static final String PLAN = """
            {"calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 2}]},
             "prices": {"copper": {"price": 4, "unit": "USD/lb"}},
             "costs": {"plant": {"type": "capital"}, "power": {"amount": 3}}, "phases": {"pit": {}}, "stockpiles": {"heap": {}},
             "routes": {"mill": {}}, "products": {"concentrate": {}}, "resources": {"diesel": {}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "plan, phases, phase",
        "plan, stockpiles, stockpile",
        "plan, routes, route",
        "plan, products, product",
        "plan, economic_limit, ''",
        "inputs, prices, price",
        "inputs, costs, cost",
        "inputs, resources, resource",
        "inputs, unit_costs, ''",
        "inputs, carbon, ''"
    })
    void everyFieldOfAnAreaHasAColumn(String tab, String collection, String definition) throws IOException {
        Set<String> columns = columns(tab, collection);
        // the type of a cost is the table in which it stands
        Set<String> missing = new TreeSet<>();
        for (String field : fields(collection, definition)) {
            boolean shown = field.endsWith(EACH)
                    ? columns.stream().anyMatch(column -> column.startsWith(field.substring(0, field.length() - 1)))
                    : columns.contains(field);
            if (!shown && !(collection.equals("costs") && field.equals("type"))) {
                missing.add(field);
            }
        }
        // the order of other items is that of their rows
        missing.remove("position");
        assertThat(missing).isEmpty();
    }

    private static Set<String> columns(String tab, String collection) {
        JsonObject plan = (JsonObject) JsonDocument.parse(PLAN).root();
        JsonArray tables = (JsonArray) ItemTables.of(tab, plan, plan, List.of(), Texts.of(Locale.ENGLISH));
        Set<String> columns = new TreeSet<>();
        for (JsonValue table : tables.items()) {
            String key = text(table, "key");
            if (key.equals(collection) || key.startsWith(collection + ".")) {
                keys(table, columns);
                array(table, "rows").flatMap(row -> array(row, "details")).forEach(detail -> keys(detail, columns));
            }
        }
        return columns;
    }

    private static void keys(JsonValue table, Set<String> columns) {
        array(table, "columns").forEach(column -> columns.add(text(column, "key")));
    }

    private static Set<String> fields(String collection, String definition) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                FieldsOnPagesTest.class.getResourceAsStream("/io/calminer/web/schema/plan.json"))) {
            JsonObject root = (JsonObject) JsonDocument.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .root();
            JsonObject of = definition.isEmpty()
                    ? object(object(root, "properties"), collection)
                    : object(object(root, "$defs"), definition);
            Set<String> fields = new TreeSet<>();
            walk(of, "", fields);
            return fields;
        }
    }

    private static void walk(JsonObject schema, String path, Set<String> fields) {
        Map<String, JsonValue> properties = object(schema, "properties").fields();
        if (!properties.isEmpty()) {
            properties.forEach(
                    (name, inner) -> walk((JsonObject) inner, path.isEmpty() ? name : path + "/" + name, fields));
        } else if (!object(object(schema, "additionalProperties"), "properties")
                .fields()
                .isEmpty()) {
            walk(object(schema, "additionalProperties"), path + EACH, fields);
        } else {
            boolean each = schema.fields().get("additionalProperties") instanceof JsonObject;
            fields.add(each && !path.equals("intensity") ? path + EACH : path);
        }
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.fields().get(name) instanceof JsonObject object ? object : new JsonObject(Map.of());
    }

    private static Stream<JsonValue> array(JsonValue in, String name) {
        return ((JsonObject) in).fields().get(name) instanceof JsonArray array ? array.items().stream() : Stream.of();
    }

    private static String text(JsonValue in, String name) {
        return ((JsonObject) in).fields().get(name) instanceof JsonText text ? text.value() : "";
    }
}
