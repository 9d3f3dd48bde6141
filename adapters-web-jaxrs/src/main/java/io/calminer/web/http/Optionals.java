package io.calminer.web.http;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields that a body may leave out, where "left out" means something of its own. */
public final class Optionals {

    private Optionals() {}

    public static @Nullable String text(Fields fields, String name) {
        return fields.has(name) ? fields.text(name, "") : null;
    }

    public static @Nullable Boolean truth(Fields fields, String name) {
        return fields.has(name) ? fields.truth(name, false) : null;
    }

    public static @Nullable Integer whole(Fields fields, String name, int low, int high) {
        return fields.has(name) ? fields.integer(name, low, high) : null;
    }

    /** A list of texts; null when it is left out. */
    public static @Nullable List<String> texts(Fields fields, String name) {
        if (!fields.has(name)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        List<JsonValue> items = fields.array(name);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonValue.JsonText text) {
                texts.add(text.value());
            } else {
                wrong(fields, name, i, "a text", items.get(i));
            }
        }
        return texts;
    }

    /** A list of ids; null when it is left out. */
    public static @Nullable List<UUID> ids(Fields fields, String name) {
        List<String> texts = texts(fields, name);
        if (texts == null) {
            return null;
        }
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                ids.add(UUID.fromString(texts.get(i)));
            } catch (IllegalArgumentException notAnId) {
                wrong(fields, name, i, "an id", new JsonValue.JsonText(texts.get(i)));
            }
        }
        return ids;
    }

    /** A list of numbers; empty when it is left out. */
    public static double[] numbers(Fields fields, String name) {
        if (!fields.has(name)) {
            return new double[0];
        }
        List<JsonValue> items = fields.array(name);
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (items.get(i) instanceof JsonValue.JsonNumber number) {
                numbers[i] = number.value();
            } else {
                wrong(fields, name, i, "a number", items.get(i));
            }
        }
        return numbers;
    }

    private static void wrong(Fields fields, String name, int index, String expected, JsonValue actual) {
        fields.problems().add(DocumentRule.WRONG_TYPE, fields.pointer(name).child(index), expected, actual.typeName());
    }
}
