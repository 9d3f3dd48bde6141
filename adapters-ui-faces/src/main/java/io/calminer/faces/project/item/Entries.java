package io.calminer.faces.project.item;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import io.calminer.faces.frame.JsonFields;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads items and the keys of their entries out of a plan document, which may be wrong or not complete. */
final class Entries {

    private static final String PRICES = "prices";
    private static final String START = "start";

    private final JsonValue.JsonObject document;

    Entries(JsonValue.JsonObject document) {
        this.document = document;
    }

    /** The items of a collection by position and key. */
    Map<String, JsonValue.JsonObject> items(String collection) {
        Map<String, JsonValue.JsonObject> items = new LinkedHashMap<>();
        object(document, collection).fields().entrySet().stream()
                .filter(item -> item.getValue() instanceof JsonValue.JsonObject)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, JsonValue> item) -> position((JsonValue.JsonObject) item.getValue())))
                .forEach(item -> items.put(item.getKey(), (JsonValue.JsonObject) item.getValue()));
        return items;
    }

    /** An object of the plan that is no collection; an empty one where there is none. */
    JsonValue.JsonObject single(String name) {
        return object(document, name);
    }

    /** The names of commodities by key. */
    Map<String, String> commodities() {
        return names(PRICES);
    }

    /** The names of commodities, and of elements that are none. */
    Map<String, String> elements() {
        Map<String, String> names = commodities();
        names("elements").forEach(names::putIfAbsent);
        return names;
    }

    /** The names of items by key. */
    Map<String, String> names(String collection) {
        Map<String, String> names = new LinkedHashMap<>();
        items(collection).forEach((key, item) -> names.put(key, name(key, item)));
        return names;
    }

    /**
     * What stands for each column of a repeated field: years of a profile, what opening balances are of, else commodities and
     * elements.
     */
    Map<String, String> repeated(
            String collection, Field field, Iterable<JsonValue.JsonObject> items, String start, String dry) {
        String map = field.path().substring(0, field.path().length() - 2);
        Map<String, String> keys = switch (collection + "/" + map) {
            case "costs/spend", "facilities/draw" -> years(start);
            case "products/opening" -> {
                Map<String, String> stock = new LinkedHashMap<>(Map.of("dry", dry));
                stock.putAll(commodities());
                yield stock;
            }
            case "opening_balances/working_capital" -> names("working_capital");
            case "opening_balances/pools" -> names("depreciation_classes");
            case "opening_balances/losses" -> names("taxes");
            case "opening_balances/debt" -> names("facilities");
            default -> elements();
        };
        for (JsonValue.JsonObject item : items) {
            JsonValue.JsonObject entered = item;
            for (String name : map.split("/", -1)) {
                entered = object(entered, name);
            }
            entered.fields().keySet().forEach(key -> keys.putIfAbsent(key, key));
        }
        return keys;
    }

    private Map<String, String> years(String start) {
        Calendar calendar = PlanDocument.calendar(document);
        Map<String, String> years = new LinkedHashMap<>();
        years.put(START, start);
        for (int period = 1; period <= calendar.periods(); period++) {
            String year = Integer.toString(calendar.year(period));
            years.put(year, year);
        }
        return years;
    }

    /** The unit in which the grade of a commodity or element is written; empty for a share. */
    String gradeUnit(String key) {
        JsonValue.JsonObject price = object(object(document, PRICES), key);
        String stated = JsonFields.text(price, "grade_unit");
        if (!stated.isEmpty()) {
            return stated;
        }
        String unit = JsonFields.text(object(object(document, "elements"), key), "unit");
        return JsonFields.text(price, "unit").endsWith("oz") ? "g/t" : unit;
    }

    static String name(String key, JsonValue.JsonObject item) {
        String name = JsonFields.text(item, "name");
        return name.isEmpty() ? key : name;
    }

    /** The text of a field below an item, as it would be entered; empty where it has none. */
    static String text(JsonValue.JsonObject item, String path) {
        JsonValue found = item;
        for (String name : path.split("/", -1)) {
            found = found instanceof JsonValue.JsonObject object
                    ? object.fields().get(name)
                    : null;
        }
        if (found instanceof JsonValue.JsonText text) {
            return text.value();
        } else if (found instanceof JsonValue.JsonNumber number) {
            return number.text();
        } else if (found instanceof JsonValue.JsonArray list
                && list.items().stream().allMatch(JsonValue.JsonText.class::isInstance)) {
            return list.items().stream().map(Entries::single).collect(Collectors.joining(", "));
        } else if (found instanceof JsonValue.JsonObject steps) {
            return steps(steps);
        }
        return found == null ? "" : CanonicalJson.write(found);
    }

    /** Values by threshold or year; empty for an object of anything else. */
    private static String steps(JsonValue.JsonObject object) {
        boolean plain = object.fields().values().stream()
                .allMatch(value -> value instanceof JsonValue.JsonNumber || value instanceof JsonValue.JsonText);
        return plain
                ? object.fields().entrySet().stream()
                        .map(step -> step.getKey() + ": " + single(step.getValue()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String single(JsonValue value) {
        return value instanceof JsonValue.JsonNumber number ? number.text() : ((JsonValue.JsonText) value).value();
    }

    /** An object at a path below an item; an empty one where there is none. */
    static JsonValue.JsonObject under(JsonValue.JsonObject item, String path) {
        JsonValue.JsonObject found = item;
        for (String name : path.split("/", -1)) {
            found = object(found, name);
        }
        return found;
    }

    /** An object in a field; an empty one where there is none. */
    static JsonValue.JsonObject object(JsonValue.JsonObject in, String name) {
        return in.fields().get(name) instanceof JsonValue.JsonObject object
                ? object
                : new JsonValue.JsonObject(Map.of());
    }

    static double position(JsonValue.JsonObject item) {
        return item.fields().get("position") instanceof JsonValue.JsonNumber number ? number.value() : 0;
    }
}
