package io.calminer.faces.project.item;

import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.project.item.ItemFields.Detail;
import io.calminer.faces.project.item.ItemFields.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a tab, for the script that shows them: columns, and a row for each item with the texts of its fields as they
 * were entered. They are made of the document alone, so that a plan can be entered while it has no value yet.
 */
public final class ItemTables {

    private static final String NAME = "name";

    private final Entries entries;
    private final Entries saved;
    private final List<String> lines;
    private final Texts texts;

    private ItemTables(Entries entries, Entries saved, List<String> lines, Texts texts) {
        this.entries = entries;
        this.saved = saved;
        this.lines = List.copyOf(lines);
        this.texts = texts;
    }

    /**
     * The tables of a tab; none where it has no tables.
     *
     * @param saved the document without unsaved changes, against which changes are marked
     * @param lines the names of the lines of the plan, which drivers may be
     */
    public static JsonValue of(
            String tab, JsonValue.JsonObject document, JsonValue.JsonObject saved, List<String> lines, Texts texts) {
        List<Table> shown = switch (tab) {
            case "plan" -> ItemFields.PLAN;
            case "inputs" -> ItemFields.INPUTS;
            case "equipment" -> EquipmentFields.TABLES;
            default -> List.of();
        };
        ItemTables tables = new ItemTables(new Entries(document), new Entries(saved), lines, texts);
        return new JsonValue.JsonArray(shown.stream().map(tables::table).toList());
    }

    /** What people call a field of an item, such as {@code phases/grades/copper}. */
    static String label(String collection, Field field, String entry, Texts texts) {
        String whole = "item.field." + collection + "." + field.path().replace('/', '.');
        String own = "item.field." + collection + "." + field.word();
        return texts.get(texts.has(whole) ? whole : texts.has(own) ? own : "item.field." + field.word(), entry);
    }

    private JsonValue table(Table table) {
        if (table.single()) {
            return single(table);
        }
        Map<String, JsonValue.JsonObject> items = new LinkedHashMap<>();
        entries.items(table.collection()).forEach((key, item) -> {
            String is = JsonFields.text(item, table.field());
            if (table.field().isEmpty() || is.equals(table.value()) || (is.isEmpty() && isUsual(table))) {
                items.put(key, item);
            }
        });
        List<JsonValue> columns = columns(table.collection(), table.fields(), items);
        JsonFields fixed = new JsonFields();
        if (!table.field().isEmpty() && !isUsual(table)) {
            fixed.put(table.field(), table.value());
        }
        return new JsonFields()
                .put("key", table.key())
                .put("label", texts.get("item.table." + table.key()))
                .put("one", texts.get("item.table." + table.key() + ".one"))
                .put("add", table.collection())
                .put("codes", table.collection().equals("exchange_rates"))
                .put("fixed", fixed)
                .put("columns", columns, column -> column)
                .put("rows", List.copyOf(items.entrySet()), item -> row(table, item.getKey(), item.getValue(), columns))
                .object();
    }

    /** One object of the plan as a table of one row. */
    private JsonValue single(Table table) {
        JsonValue.JsonObject item = entries.single(table.collection());
        List<JsonValue> columns = columns(table.collection(), table.fields(), Map.of("", item));
        String name = texts.get("item.table." + table.key());
        return new JsonFields()
                .put("key", table.key())
                .put("label", name)
                .put("add", (String) null)
                .put("single", true)
                .put("columns", columns, column -> column)
                .put(
                        "rows",
                        List.of(cells(table.collection(), "", name, item, saved.single(table.collection()), columns)),
                        JsonFields::object)
                .object();
    }

    /** Whether an item that does not state the field belongs to the table. */
    private static boolean isUsual(Table table) {
        return table.value().equals("operating");
    }

    private List<JsonValue> columns(String collection, List<Field> fields, Map<String, JsonValue.JsonObject> items) {
        List<JsonValue> columns = new ArrayList<>();
        for (Field field : fields) {
            if (field.isRepeated()) {
                entries.repeated(
                                collection, field, items.values(), texts.get("plan.start"), texts.get("item.entry.dry"))
                        .forEach((key, name) -> columns.add(column(
                                field.with(key),
                                label(collection, field, name, texts),
                                field.word().equals("grades") ? entries.gradeUnit(key) : "")));
            } else {
                columns.add(column(field, label(collection, field, "", texts), ""));
            }
        }
        return columns;
    }

    private JsonValue column(Field field, String label, String unit) {
        JsonFields column = new JsonFields()
                .put("key", field.path())
                .put("label", label)
                .put("kind", field.kind().key())
                .put("detail", unit);
        Stream<JsonValue> choices = switch (field.kind()) {
            case CHOICE -> field.choices().stream().map(this::choice);
            case LINE ->
                Stream.concat(
                        field.choices().stream().map(this::choice),
                        lines.stream().map(one -> choice(one, one)));
            case REFERENCE, LIST ->
                field.choices().stream()
                        .flatMap(collection -> entries.names(collection).entrySet().stream())
                        .map(item -> choice(item.getKey(), item.getValue()));
            default -> Stream.empty();
        };
        return column.put("choices", choices.toList(), choice -> choice).object();
    }

    private JsonValue choice(String value) {
        String key = "item.choice." + value;
        return choice(value, texts.has(key) ? texts.get(key) : value);
    }

    private static JsonValue choice(String value, String label) {
        return new JsonFields().put("value", value).put("label", label).object();
    }

    private JsonValue row(Table table, String key, JsonValue.JsonObject item, List<JsonValue> columns) {
        JsonValue.JsonObject before = saved.items(table.collection()).get(key);
        String row = table.collection() + "/" + key;
        return cells(row, "", Entries.name(key, item), item, before, columns)
                .put("position", Entries.position(item))
                .put("details", table.details(), detail -> detail(table, detail, row, item, before))
                .object();
    }

    /** A row of texts by column; a name that is not stated is the key. */
    private JsonFields cells(
            String row,
            String entry,
            String name,
            JsonValue.JsonObject item,
            JsonValue.@Nullable JsonObject before,
            List<JsonValue> columns) {
        JsonFields own = new JsonFields();
        List<String> changed = new ArrayList<>();
        for (JsonValue column : columns) {
            String path = JsonFields.text((JsonValue.JsonObject) column, "key");
            String text = path.equals(Field.EACH) ? entry : Entries.text(item, path.replace(Field.EACH, entry));
            own.put(path, text.isEmpty() && path.equals(NAME) ? name : text);
            String was = before == null ? "" : Entries.text(before, path.replace(Field.EACH, entry));
            if (!path.equals(Field.EACH) && !was.equals(text)) {
                changed.add(path);
            }
        }
        return new JsonFields()
                .put("row", row)
                .put("entry", entry)
                .put("name", name)
                .put("texts", own)
                .put("changed", changed, JsonValue.JsonText::new);
    }

    private JsonValue detail(
            Table table, Detail detail, String row, JsonValue.JsonObject item, JsonValue.@Nullable JsonObject before) {
        Map<String, String> rows = switch (detail.rows()) {
            case COMMODITIES, COMMODITIES_AND_ENTRIES -> entries.commodities();
            case ELEMENTS_AND_ENTRIES -> entries.elements();
            case ENTRIES -> new LinkedHashMap<>();
        };
        if (detail.path() != null) {
            Entries.under(item, detail.path()).fields().keySet().forEach(key -> rows.putIfAbsent(key, key));
        }
        List<JsonValue> columns = new ArrayList<>();
        String head = texts.get("item.entry." + detail.key());
        columns.add(column(new Field(Field.EACH, Field.Kind.KEY, List.of()), head, ""));
        detail.fields().forEach(field -> columns.add(column(field, label(table.collection(), field, "", texts), "")));
        return new JsonFields()
                .put("key", detail.key())
                .put("label", texts.get("item.detail." + detail.key()))
                .put("add", detail.path() == null ? null : row)
                .put("under", detail.path() == null ? "" : detail.path())
                .put("columns", columns, column -> column)
                .put(
                        "rows",
                        List.copyOf(rows.entrySet()),
                        one -> cells(row, one.getKey(), one.getValue(), item, before, columns)
                                .object())
                .object();
    }
}
