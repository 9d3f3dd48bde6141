package io.calminer.domain.maintenance;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing that happened to a unit, as the maintenance log tells it.
 *
 * @param date the day on which it began
 * @param meter the hours on the unit's meter
 * @param kind why the unit was worked on
 * @param component what was worked on, such as {@code engine}; empty for the unit as a whole
 * @param downtime the calendar hours for which the unit could not be used
 * @param cost what it cost, in the currency of the project
 * @param description what was found and done; may be empty
 */
public record LogEntry(
        LocalDate date,
        double meter,
        LogKind kind,
        String component,
        double downtime,
        double cost,
        String description) {

    /** The order of a log: by day, then by meter. */
    public static final Comparator<LogEntry> IN_TIME = Comparator.comparing(LogEntry::date)
            .thenComparingDouble(LogEntry::meter)
            .thenComparing(entry -> entry.kind().text())
            .thenComparing(LogEntry::component);

    /** An entry as a document states it; nothing may be built from it when it has problems. */
    public static LogEntry read(Fields fields) {
        LogEntry entry = new LogEntry(
                fields.date("date"),
                meter(fields),
                fields.choice("kind", LogKind.class),
                Entered.text(fields, "component", Entered.LONGEST_NAME),
                Entered.within(fields, "downtime", 0, Entered.LONGEST_DOWNTIME, MaintenanceRule.DOWNTIME_RANGE),
                Entered.within(fields, "cost", 0, Entered.MOST_MONEY, MaintenanceRule.COST_RANGE),
                Entered.text(fields, "description", Entered.LONGEST_TEXT));
        if (entry.kind == LogKind.COMPONENT_CHANGE && entry.component.isEmpty()) {
            fields.problems().add(MaintenanceRule.COMPONENT_MISSING, fields.pointer("component"));
        }
        return entry;
    }

    /** The fields as a document states them. */
    public JsonValue.JsonObject fields() {
        return new Entered()
                .and("date", date)
                .and("meter", meter)
                .and("kind", kind.text())
                .and("component", component)
                .and("downtime", downtime)
                .and("cost", cost)
                .and("description", description)
                .object();
    }

    /** Whether both tell of the same thing, whatever they say of its hours, cost and words. */
    boolean isSame(LogEntry other) {
        return date.equals(other.date)
                && meter == other.meter
                && kind == other.kind
                && component.equals(other.component);
    }

    private static double meter(Fields fields) {
        if (!fields.has("meter")) {
            fields.missing("meter");
            return 0;
        }
        return Entered.within(fields, "meter", 0, Entered.MOST_HOURS, MaintenanceRule.METER_RANGE);
    }
}
