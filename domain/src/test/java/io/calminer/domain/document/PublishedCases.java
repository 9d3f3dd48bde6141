package io.calminer.domain.document;

import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Published cases of {@code src/test/resources/cases}; each file names its source in its first line. */
public final class PublishedCases {

    private PublishedCases() {}

    public static JsonObject read(String name) {
        try (InputStream in = PublishedCases.class.getResourceAsStream("/cases/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no case file " + name + ".json.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (JsonObject) JsonDocument.parse(text).root();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The objects of a list. */
    public static List<JsonObject> objects(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field))
                .items().stream().map(JsonObject.class::cast).toList();
    }

    public static JsonObject object(JsonObject parent, String field) {
        return (JsonObject) parent.fields().get(field);
    }

    public static boolean hasNumber(JsonObject parent, String field) {
        return parent.fields().get(field) instanceof JsonNumber;
    }

    public static double number(JsonObject parent, String field) {
        return ((JsonNumber) parent.fields().get(field)).value();
    }

    public static double[] numbers(JsonObject parent, String field) {
        return numbers(parent.fields().get(field));
    }

    public static double[] numbers(JsonValue list) {
        return ((JsonArray) list)
                .items().stream()
                        .mapToDouble(item -> ((JsonNumber) item).value())
                        .toArray();
    }

    public static List<JsonValue> list(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field)).items();
    }

    public static List<String> texts(JsonObject parent, String field) {
        return list(parent, field).stream()
                .map(item -> ((JsonText) item).value())
                .toList();
    }
}
