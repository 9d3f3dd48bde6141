package io.calminer.application.calculation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the document in which a calculator answers; a figure that is undefined becomes null. */
public final class Figures {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    private Figures() {}

    public static Figures of() {
        return new Figures();
    }

    public Figures and(String name, double value) {
        return and(
                name,
                Math.abs(value) < Double.POSITIVE_INFINITY
                        ? new JsonValue.JsonNumber(Numbers.shortest(value))
                        : new JsonValue.JsonNull());
    }

    public Figures and(String name, @Nullable String text) {
        return and(name, text == null ? new JsonValue.JsonNull() : new JsonValue.JsonText(text));
    }

    public Figures and(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    public Figures and(String name, Figures inner) {
        return and(name, inner.object());
    }

    /** A list with an object for each item. */
    public <T> Figures and(String name, List<T> items, Function<? super T, Figures> item) {
        return and(
                name,
                new JsonValue.JsonArray(items.stream()
                        .<JsonValue>map(one -> item.apply(one).object())
                        .toList()));
    }

    /** Texts by name, such as the reasons of what is undefined. */
    public Figures and(String name, Map<String, String> texts) {
        Figures inner = of();
        texts.forEach(inner::and);
        return and(name, inner);
    }

    public JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(fields);
    }
}
