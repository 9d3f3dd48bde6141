package io.calminer.domain.document;

import java.util.Map;
import java.util.TreeMap;

/** Writes JSON: one canonical text for hashes, one with line breaks for people. */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";
    private static final int SHORT_LINE = 100;

    private CanonicalJson() {}

    /** Sorted keys, shortest numbers, no blanks (in the manner of RFC 8785): equal documents give equal texts. */
    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        canonical(value, out);
        return out.toString();
    }

    /** Keys and numbers as they stand, no blanks: for answers that are read once. */
    public static String compact(JsonValue value) {
        StringBuilder out = new StringBuilder();
        flat(value, ",", ":", out);
        return out.toString();
    }

    /** Two blanks for each level, keys and numbers as they were entered; what fits on one line stays there. */
    public static String pretty(JsonValue value) {
        StringBuilder out = new StringBuilder();
        pretty(value, "", out);
        return out.toString();
    }

    private static void canonical(JsonValue value, StringBuilder out) {
        if (value instanceof JsonValue.JsonObject object) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, JsonValue> field : sorted(object.fields()).entrySet()) {
                quoted(field.getKey(), out.append(separator));
                canonical(field.getValue(), out.append(':'));
                separator = ",";
            }
            out.append('}');
        } else if (value instanceof JsonValue.JsonArray array) {
            out.append('[');
            String separator = "";
            for (JsonValue item : array.items()) {
                canonical(item, out.append(separator));
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof JsonValue.JsonNumber number) {
            out.append(Numbers.shortest(number.value()));
        } else {
            scalar(value, out);
        }
    }

    /** By key; a document read from canonical text stands in this order already. */
    private static Map<String, JsonValue> sorted(Map<String, JsonValue> fields) {
        String before = "";
        for (String name : fields.keySet()) {
            if (name.compareTo(before) < 0) {
                return new TreeMap<>(fields);
            }
            before = name;
        }
        return fields;
    }

    private static void pretty(JsonValue value, String indent, StringBuilder out) {
        String line = oneLine(value);
        boolean isScalar = !(value instanceof JsonValue.JsonObject) && !(value instanceof JsonValue.JsonArray);
        if (isScalar || (line.length() + indent.length() <= SHORT_LINE && !nestsObjects(value))) {
            out.append(line);
            return;
        }
        String inner = indent + "  ";
        String separator = "\n";
        if (value instanceof JsonValue.JsonObject object) {
            out.append('{');
            for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                quoted(field.getKey(), out.append(separator).append(inner));
                pretty(field.getValue(), inner, out.append(": "));
                separator = ",\n";
            }
            out.append('\n').append(indent).append('}');
        } else if (value instanceof JsonValue.JsonArray array) {
            out.append('[');
            for (JsonValue item : array.items()) {
                pretty(item, inner, out.append(separator).append(inner));
                separator = ",\n";
            }
            out.append('\n').append(indent).append(']');
        }
    }

    private static boolean nestsObjects(JsonValue value) {
        return value instanceof JsonValue.JsonObject object
                && object.fields().values().stream().anyMatch(field -> field instanceof JsonValue.JsonObject);
    }

    private static String oneLine(JsonValue value) {
        StringBuilder out = new StringBuilder();
        flat(value, ", ", ": ", out);
        return out.toString();
    }

    private static void flat(JsonValue value, String comma, String colon, StringBuilder out) {
        if (value instanceof JsonValue.JsonObject object) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                quoted(field.getKey(), out.append(separator));
                flat(field.getValue(), comma, colon, out.append(colon));
                separator = comma;
            }
            out.append('}');
        } else if (value instanceof JsonValue.JsonArray array) {
            out.append('[');
            String separator = "";
            for (JsonValue item : array.items()) {
                flat(item, comma, colon, out.append(separator));
                separator = comma;
            }
            out.append(']');
        } else {
            scalar(value, out);
        }
    }

    private static void scalar(JsonValue value, StringBuilder out) {
        if (value instanceof JsonValue.JsonText text) {
            quoted(text.value(), out);
        } else if (value instanceof JsonValue.JsonNumber number) {
            out.append(number.text());
        } else if (value instanceof JsonValue.JsonBoolean truth) {
            out.append(truth.value());
        } else {
            out.append("null");
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = "\"\\\b\f\n\r\t".indexOf(c);
            if (known >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(known));
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }
}
