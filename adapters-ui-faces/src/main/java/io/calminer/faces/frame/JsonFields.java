package io.calminer.faces.frame;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object, put together one by one; a number that is not finite is null. */
public final class JsonFields {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    public JsonFields put(String name, @Nullable String value) {
        return put(name, value == null ? new JsonValue.JsonNull() : new JsonValue.JsonText(value));
    }

    public JsonFields put(String name, double value) {
        return put(name, number(value));
    }

    public JsonFields put(String name, boolean value) {
        return put(name, new JsonValue.JsonBoolean(value));
    }

    public JsonFields put(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    public JsonFields put(String name, JsonFields value) {
        return put(name, value.object());
    }

    /** A list made of one value for each item. */
    public <T> JsonFields put(String name, List<T> items, Function<T, JsonValue> each) {
        return put(name, new JsonValue.JsonArray(items.stream().map(each).toList()));
    }

    public JsonFields put(String name, double[] values) {
        return put(
                name,
                new JsonValue.JsonArray(java.util.Arrays.stream(values)
                        .mapToObj(JsonFields::number)
                        .toList()));
    }

    public JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(fields);
    }

    /** A number, or null where it is not finite. */
    public static JsonValue number(double value) {
        return Double.isFinite(value) ? new JsonValue.JsonNumber(Numbers.shortest(value)) : new JsonValue.JsonNull();
    }

    /** The object that a script has sent; an empty one where it has sent nothing. */
    public static JsonValue.JsonObject sent(String body) {
        return JsonDocument.object(body.isBlank() ? "{}" : body);
    }

    /** The text of a field of an object that was sent or read; empty where it has none. */
    public static String text(JsonValue.JsonObject object, String name) {
        return object.text(name);
    }
}
