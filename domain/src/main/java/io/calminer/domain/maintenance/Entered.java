package io.calminer.domain.maintenance;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Rule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the fields of machines, entries and tasks with their bounds. */
final class Entered {

    static final double MOST_HOURS = 1_000_000;
    static final double LONGEST_DOWNTIME = 8_784;
    static final double MOST_MONEY = 1e12;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;

    private final Map<String, JsonValue> values = new LinkedHashMap<>();

    static String text(Fields fields, String name, int most) {
        String text = fields.text(name, "").strip();
        if (text.length() > most) {
            fields.problems().add(MaintenanceRule.TEXT_LIMIT, fields.pointer(name), most, text.length());
        }
        return text;
    }

    /** A number of hours or money; what holds without it when it is absent or wrong. */
    static double within(Fields fields, String name, double otherwise, double most, Rule rule) {
        double value = fields.number(name, otherwise);
        if (!(value >= 0 && value <= most)) {
            fields.problems().add(rule, fields.pointer(name), most, value);
            return otherwise;
        }
        return value;
    }

    static @Nullable LocalDate optionalDate(Fields fields, String name) {
        return fields.has(name) ? fields.date(name) : null;
    }

    Entered and(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, new JsonValue.JsonText(value));
        }
        return this;
    }

    Entered and(String name, @Nullable LocalDate value) {
        return value == null ? this : and(name, value.toString());
    }

    Entered and(String name, double value) {
        if (!Double.isNaN(value)) {
            values.put(name, new JsonValue.JsonNumber(Numbers.shortest(value)));
        }
        return this;
    }

    JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(values);
    }
}
