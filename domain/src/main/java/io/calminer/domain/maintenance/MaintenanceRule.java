package io.calminer.domain.maintenance;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What machines, their log and their tasks must obey. */
public enum MaintenanceRule implements Rule {
    TEXT_LIMIT("The text must have at most {most} characters: it has {length}.", null),
    UNIT_CODE(
            "'{value}' cannot be the code of a unit: 1 to {most} letters, digits and . _ - are allowed.",
            "Maybe '{suggestion}'."),
    METER_RANGE("A meter reading is a number of hours within [0, {most}]: it is {value}.", null),
    HOURS_PER_DAY("A unit runs within [0, 24] hours a day: it is {value}.", "Maybe hours of a week were meant."),
    RETIRED_EARLY(
            "The unit is retired on {retired}, before it goes into service on {in_service}.",
            "Maybe the two dates are exchanged."),
    DOWNTIME_RANGE(
            "A downtime is a number of hours within [0, {most}]: it is {value}.",
            "Maybe it is counted in minutes, or until the next entry."),
    COST_RANGE("A cost of maintenance must be within [0, {most}]: it is {value}.", null),
    COMPONENT_MISSING("The change of a component names the component.", "Maybe 'engine'."),
    DATE_AHEAD(
            "{date} lies after today, {today}: a log tells what has happened.",
            "Maybe the year is wrong, or a task is meant."),
    DATE_EARLY(
            "'{unit}' went into service on {in_service}, after {date}.",
            "Maybe the year is wrong, or the unit is older than it says."),
    DATE_LATE("'{unit}' was retired on {retired}, before {date}.", "Maybe the year is wrong."),
    METER_BELOW_START(
            "The meter of '{unit}' stood at {start} h when it went into service: {meter} h is less.",
            "Maybe a digit is missing."),
    METER_FROM_START(
            "'{unit}' went into service on {in_service} at {start} h: by {date} its meter has run {most} h at the most, and"
                    + " cannot stand at {meter} h.",
            "Maybe the unit was not new: state what its meter showed as 'start_meter'."),
    METER_BACKWARDS(
            "The meter of '{unit}' goes backwards: {meter} h on {date} after {before} h on {earlier}.",
            "Maybe digits are exchanged; after a new meter the count goes on from the old one."),
    METER_TOO_FAST(
            "From {earlier} to {date} there are {most} h, but '{unit}' ran {hours} h and stood {downtime} h.",
            "Maybe a digit of the meter or the date is wrong."),
    DOWNTIME_OVERLAP(
            "The downtimes of '{unit}' overlap: that of {date} begins while that of {earlier} lasts {downtime} h.",
            "Maybe the work was done in the same stop: then count its hours once."),
    FAILURES_AT_ONCE(
            "'{unit}' failed twice at {meter} h: two failures of one component have running hours between them.",
            "Maybe they are one failure, or of two components: name them."),
    ENTRY_TWICE("The log of '{unit}' has this entry of {date} at {meter} h already.", null),
    UNKNOWN_MACHINE("There is no unit '{code}' in the project.", "Maybe '{suggestion}'."),
    TASK_INTERVAL("A task that comes {every} needs an interval above 0, in {unit}: it is {value}.", null),
    TASK_INTERVAL_MISSING(
            "A task that comes {every} needs an interval, in {unit}: the field 'interval' is missing.",
            "Maybe {usual}."),
    TASK_FIELD("A task that comes {every} has no '{field}'.", "Maybe 'every' should be '{suggestion}'."),
    TASK_LIMIT("A task by condition needs the limit at which it is due.", "Maybe the field 'limit' is missing."),
    TASK_MEASURED("A measured value belongs to a task by condition: this one comes {every}.", null),
    LOG_EMPTY("There are no rows.", "Maybe the text is to be pasted with its header."),
    LOG_ROWS("At most {most} rows are read at once: there are {count}.", "Maybe import it year by year."),
    LOG_HEADER(
            "The first row names no column of a log: unit, date, meter and kind are needed.",
            "Maybe the header is missing, or cells are separated by something else than commas, semicolons or tabs."),
    LOG_COLUMN("The column '{column}' is missing in the header.", "Maybe '{suggestion}' is meant by it."),
    LOG_UNKNOWN_COLUMN("A maintenance log has no column '{column}'.", "Maybe '{suggestion}'."),
    LOG_COLUMN_TWICE("The column '{column}' stands twice in the header.", null),
    LOG_CELLS(
            "The row has {count} cells, the header {columns}.", "Maybe a text that holds the separator lacks quotes."),
    LOG_QUOTE("A quote is opened and never closed.", "Maybe a quote inside a text should be written twice."),
    LOG_CELL_EMPTY("The cell '{column}' is empty.", null),
    LOG_DATE("'{value}' is not a date of year, month and day.", "Maybe {suggestion}."),
    LOG_NUMBER("'{value}' is not a number.", "Maybe {suggestion} is meant, with a point and no separators."),
    LOG_KIND("'{value}' is none of {choices}.", "Maybe '{suggestion}'."),
    FIT_TREND(
            "The failures of '{fleet}' show a trend, so that no law of lives holds for them.",
            "Maybe take the log since the last overhaul, or state the figures by hand."),
    FIT_COMPONENT(
            "Failures of '{fleet}' by other components: {others}. The law of '{component}' alone is not that of the machines.",
            "Maybe adopt the law of the machines as a whole.");

    private final String text;
    private final @Nullable String hint;

    MaintenanceRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
