package io.calminer.domain.maintenance;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import java.util.Locale;

/**
 * Work on a unit that is due again and again.
 *
 * <p>It counts from the last entry of its component in the log that is preventive or a change of the component; before the
 * first one from the day on which the unit went into service.
 *
 * @param name what is to be done, such as "250 h service"
 * @param component what it is done to; empty for the unit as a whole
 * @param every by what it comes
 * @param interval days of the calendar or hours of the meter between two times; NaN by condition
 * @param measure what is measured, such as "iron in the oil, ppm"; empty unless by condition
 * @param limit the measured value at which it is due; NaN unless by condition
 * @param measured the value that was measured last; NaN when there is none
 * @param duration the hours for which the unit stands
 * @param cost what it costs, in the currency of the project
 */
public record MaintenanceTask(
        String name,
        String component,
        Every every,
        double interval,
        String measure,
        double limit,
        double measured,
        double duration,
        double cost,
        String description) {

    /** By what a task comes. */
    public enum Every {
        /** After days. */
        CALENDAR("days", 90),
        /** After hours of the meter. */
        HOURS("hours", 250),
        /** When a measured value reaches its limit. */
        CONDITION("the unit of what is measured", 0);

        private final String unit;

        /** An interval that is usual, for a hint. */
        private final int usual;

        Every(String unit, int usual) {
            this.unit = unit;
            this.usual = usual;
        }

        /** The name in documents and tables. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String words() {
            return "by " + text();
        }
    }

    /** A task as a document states it; nothing may be built from it when it has problems. */
    public static MaintenanceTask read(Fields fields) {
        int before = fields.problems().size();
        Every every = fields.choice("every", Every.class);
        boolean isKnown = fields.problems().size() == before;
        MaintenanceTask task = new MaintenanceTask(
                name(fields),
                Entered.text(fields, "component", Entered.LONGEST_NAME),
                every,
                optional(fields, "interval"),
                Entered.text(fields, "measure", Entered.LONGEST_NAME),
                optional(fields, "limit"),
                optional(fields, "measured"),
                Entered.within(fields, "duration", 0, Entered.LONGEST_DOWNTIME, MaintenanceRule.DOWNTIME_RANGE),
                Entered.within(fields, "cost", 0, Entered.MOST_MONEY, MaintenanceRule.COST_RANGE),
                Entered.text(fields, "description", Entered.LONGEST_TEXT));
        if (!isKnown) {
            // nobody knows which of the fields belong
            return task;
        }
        if (every == Every.CONDITION) {
            if (!fields.has("limit")) {
                fields.problems().add(MaintenanceRule.TASK_LIMIT, fields.pointer());
            }
            tellForeign(fields, "interval", every, Every.HOURS);
        } else {
            task.tellInterval(fields);
            if (!Double.isNaN(task.measured)) {
                fields.problems().add(MaintenanceRule.TASK_MEASURED, fields.pointer("measured"), every.words());
            }
            tellForeign(fields, "limit", every, Every.CONDITION);
        }
        return task;
    }

    private void tellInterval(Fields fields) {
        Pointer at = fields.pointer("interval");
        if (!fields.has("interval")) {
            fields.problems().add(MaintenanceRule.TASK_INTERVAL_MISSING, at, every.words(), every.unit, every.usual);
        } else if (!Double.isNaN(interval) && !(interval > 0 && interval <= Entered.MOST_HOURS)) {
            // what is no number is told already
            fields.problems().add(MaintenanceRule.TASK_INTERVAL, at, every.words(), every.unit, interval);
        }
    }

    private static void tellForeign(Fields fields, String field, Every every, Every other) {
        if (fields.has(field)) {
            fields.problems()
                    .add(MaintenanceRule.TASK_FIELD, fields.pointer(field), every.words(), field, other.text());
        }
    }

    /** The fields as a document states them. */
    public JsonValue.JsonObject fields() {
        return new Entered()
                .and("name", name)
                .and("component", component)
                .and("every", every.text())
                .and("interval", interval)
                .and("measure", measure)
                .and("limit", limit)
                .and("measured", measured)
                .and("duration", duration)
                .and("cost", cost)
                .and("description", description)
                .object();
    }

    /** Whether an entry of the log means that the task was done. */
    boolean isDoneBy(LogEntry entry) {
        boolean renews = entry.kind() == LogKind.PREVENTIVE || entry.kind() == LogKind.COMPONENT_CHANGE;
        return renews && entry.component().equals(component);
    }

    private static String name(Fields fields) {
        String name = fields.text("name").strip();
        if (name.length() > Entered.LONGEST_NAME) {
            fields.problems()
                    .add(MaintenanceRule.TEXT_LIMIT, fields.pointer("name"), Entered.LONGEST_NAME, name.length());
        }
        return name;
    }

    private static double optional(Fields fields, String name) {
        return fields.has(name) ? fields.number(name, Double.NaN) : Double.NaN;
    }
}
