package io.calminer.domain.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON text value by value. */
final class JsonReader {

    private static final int MOST_LEVELS = 64;

    private final JsonScanner scanner;
    private final boolean placed;
    private final Map<Pointer, Place> places = new HashMap<>();

    /**
     * Reads a text.
     *
     * @param placed whether to note where each value stands, which takes most of the time
     */
    JsonReader(String text, boolean placed) {
        this.scanner = new JsonScanner(text);
        this.placed = placed;
    }

    Map<Pointer, Place> places() {
        return places;
    }

    JsonValue read() {
        scanner.refuseByteOrderMark();
        JsonValue root = value(Pointer.ROOT, 1);
        scanner.requireEnd();
        return root;
    }

    private JsonValue value(Pointer pointer, int level) {
        scanner.skipBlanks();
        if (placed) {
            places.put(pointer, scanner.place());
        }
        return switch (scanner.peek()) {
            case '{' -> object(pointer, level);
            case '[' -> array(pointer, level);
            case '"' -> new JsonValue.JsonText(scanner.text());
            case 't', 'f', 'n' -> word();
            default -> new JsonValue.JsonNumber(scanner.number());
        };
    }

    private JsonValue word() {
        return switch (scanner.word()) {
            case "true" -> new JsonValue.JsonBoolean(true);
            case "false" -> new JsonValue.JsonBoolean(false);
            default -> new JsonValue.JsonNull();
        };
    }

    private JsonValue object(Pointer pointer, int level) {
        enter(level);
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (scanner.take('}')) {
            return new JsonValue.JsonObject(fields);
        }
        do {
            scanner.skipBlanks();
            Place place = scanner.place();
            String name = scanner.text();
            Pointer child = child(pointer, name);
            if (fields.containsKey(name)) {
                throw scanner.failure(
                        place, DocumentRule.JSON_DUPLICATE_KEY, name, places.getOrDefault(child, scanner.place()));
            }
            scanner.require(':');
            fields.put(name, value(child, level + 1));
        } while (scanner.take(','));
        scanner.require('}');
        return new JsonValue.JsonObject(fields);
    }

    private JsonValue array(Pointer pointer, int level) {
        enter(level);
        List<JsonValue> items = new ArrayList<>();
        if (scanner.take(']')) {
            return new JsonValue.JsonArray(items);
        }
        do {
            items.add(value(placed ? pointer.child(items.size()) : pointer, level + 1));
        } while (scanner.take(','));
        scanner.require(']');
        return new JsonValue.JsonArray(items);
    }

    private Pointer child(Pointer pointer, String name) {
        return placed ? pointer.child(name) : pointer;
    }

    private void enter(int level) {
        if (level > MOST_LEVELS) {
            throw scanner.failure(scanner.place(), DocumentRule.JSON_TOO_DEEP, MOST_LEVELS);
        }
        scanner.skip();
    }
}
