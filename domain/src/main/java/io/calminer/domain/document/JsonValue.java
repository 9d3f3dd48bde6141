package io.calminer.domain.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of JSON without its place; two values are equal when they say the same. */
public sealed interface JsonValue {

    /** What it is, in words for people. */
    String typeName();

    /** Named values in the order in which they were written. */
    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
        public JsonObject {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
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
