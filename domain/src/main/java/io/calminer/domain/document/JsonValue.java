package io.calminer.domain.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A value of JSON without its place; two values are equal when they say the same. */
public sealed interface JsonValue {

    /** What it is, in words for people. */
    String typeName();

    /** Named values in the order in which they were written. */
    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
        public JsonObject {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The object of a field; an empty one where the field is missing or anything else. */
        public JsonObject object(String name) {
            return fields.get(name) instanceof JsonObject object ? object : new JsonObject(Map.of());
        }

        /** The text of a field; empty where the field is missing or anything else. */
        public String text(String name) {
            return fields.get(name) instanceof JsonText text ? text.value() : "";
        }

        /** With another value of a field, which keeps its place; a new field comes last. */
        public JsonObject with(String name, JsonValue value) {
            Map<String, JsonValue> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new JsonObject(changed);
        }

        /** With the value of each field made of its name and the value before. */
        public JsonObject map(BiFunction<String, JsonValue, JsonValue> value) {
            Map<String, JsonValue> changed = new LinkedHashMap<>();
            fields.forEach((name, before) -> changed.put(name, value.apply(name, before)));
            return new JsonObject(changed);
        }

        /** With other names of the fields, which keep their places. */
        public JsonObject rename(UnaryOperator<String> names) {
            Map<String, JsonValue> changed = new LinkedHashMap<>();
            fields.forEach((name, value) -> changed.put(names.apply(name), value));
            return new JsonObject(changed);
        }

        @Override
        public String typeName() {
            return "an object";
        }
    }

    /** Values in order. */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }

        /** With each item made of the one before. */
        public JsonArray map(UnaryOperator<JsonValue> item) {
            return new JsonArray(items.stream().map(item).toList());
        }

        @Override
        public String typeName() {
            return "a list";
        }
    }

    /** A text. */
    record JsonText(String value) implements JsonValue {
        @Override
        public String typeName() {
            return "a text";
        }
    }

    /** A number, kept as it was written. */
    record JsonNumber(String text) implements JsonValue {

        /** The nearest binary number. */
        public double value() {
            return Double.parseDouble(text);
        }

        public BigDecimal decimal() {
            return new BigDecimal(text);
        }

        @Override
        public String typeName() {
            return "a number";
        }
    }

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String typeName() {
            return "true or false";
        }
    }

    /** Null, which is never the value of an input; a merge patch removes fields by it. */
    record JsonNull() implements JsonValue {
        @Override
        public String typeName() {
            return "null";
        }
    }
}
