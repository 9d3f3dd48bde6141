package io.calminer.application.audit;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the small JSON objects by which the audit trail tells values before and after. */
public final class Facts {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    private Facts() {}

    public static Facts of(String name, @Nullable Object value) {
        return new Facts().and(name, value);
    }

    /** One more fact; null is left out, numbers and truths stay what they are, lists become lists of texts. */
    public Facts and(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, json(value));
        }
        return this;
    }

    public JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue json(Object value) {
        if (value instanceof JsonValue ready) {
            return ready;
        }
        if (value instanceof Boolean truth) {
            return new JsonValue.JsonBoolean(truth);
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new JsonValue.JsonNumber(Numbers.shortest(number.doubleValue()));
        }
        if (value instanceof Collection<?> items) {
            return new JsonValue.JsonArray(
                    items.stream().map(Facts::json).sorted(Facts::byText).toList());
        }
        return new JsonValue.JsonText(value.toString());
    }

    private static int byText(JsonValue a, JsonValue b) {
        return a.toString().compareTo(b.toString());
    }
}
