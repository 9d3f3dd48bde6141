package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enters figures into the caller's draft of a scenario, cell by cell as in a spreadsheet; all of them are one change,
 * which one undo takes back.
 *
 * <p>A cell is a row and a column: {@code lines/ore} and {@code formula}; {@code lines/ore#1} and the year, for the first
 * series of entries inside of that formula; {@code parameters/recovery} and a field such as {@code base} or
 * {@code distribution}, whose text is JSON, as that of a {@code history} is.
 */
public final class EnterFigures {

    private static final Pattern ROW = Pattern.compile("(lines|parameters|processes)/([^#/]+)(?:#(\\d{1,3}))?");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final Access access;
    private final EditDraft edits;

    public EnterFigures(Access access, EditDraft edits) {
        this.access = access;
        this.edits = edits;
    }

    /**
     * One cell.
     *
     * @param text a number in plain notation, or a formula, which may begin with an equals sign; empty removes the field
     */
    public record Entry(String row, String column, String text) {}

    /** The cells that are entered together. */
    public record Request(UUID scenarioId, List<Entry> entries) {
        public Request {
            entries = List.copyOf(entries);
        }
    }

    public Answer<DraftView> enter(Request request) {
        access.require(Role.ANALYST);
        return edits.append(request.scenarioId(), view -> patch(request.entries(), view));
    }

    /** The merge patch that puts the figures into a plan. */
    static Answer<JsonValue> patch(List<Entry> entries, DraftView view) {
        JsonValue patch = object();
        JsonValue document = view.document();
        for (Entry entry : entries) {
            Matcher row = ROW.matcher(entry.row());
            if (!row.matches()) {
                return unknown(entry);
            }
            JsonValue value;
            try {
                value = row.group(3) == null ? value(entry) : series(entry, row, document, view);
            } catch (InvalidFormula invalid) {
                return refuse(RequestRule.FIGURE_FORM, entry, invalid.getMessage());
            }
            if (value == null) {
                return unknown(entry);
            }
            String field = row.group(3) == null ? entry.column() : "formula";
            JsonValue one = object(row.group(1), object(row.group(2), object(field, value)));
            patch = merged((JsonValue.JsonObject) patch, (JsonValue.JsonObject) one);
            document = MergePatch.apply(document, one);
        }
        return Answer.of(patch);
    }

    private static JsonValue value(Entry entry) {
        String text = entry.text().strip();
        if (text.isEmpty()) {
            return new JsonValue.JsonNull();
        }
        if (entry.column().equals("distribution") || entry.column().equals("history")) {
            return JsonDocument.parse(text).root();
        }
        return plain(text, entry.column().equals("formula"));
    }

    private static JsonValue plain(String text, boolean formula) {
        String bare = text.startsWith("=") ? text.substring(1).strip() : text;
        return !formula && NUMBER.matcher(bare).matches()
                ? new JsonValue.JsonNumber(bare)
                : new JsonValue.JsonText(bare);
    }

    private static @Nullable JsonValue series(Entry entry, Matcher row, JsonValue document, DraftView view) {
        String formula = formula(document, row.group(1), row.group(2));
        if (formula == null || view.valuation() == null) {
            return null;
        }
        Calendar calendar = view.valuation().scenario().calendar();
        int series = Integer.parseInt(row.group(3)) - 1;
        SeriesRows rows = SeriesRows.of(Formula.parse(formula));
        int period = period(calendar, entry.column());
        if (series < 0 || series >= rows.count() || period == 0) {
            return null;
        }
        String text = entry.text().isBlank() ? "0" : entry.text().strip();
        String bare = text.startsWith("=") ? text.substring(1).strip() : text;
        return new JsonValue.JsonText(
                rows.with(series, calendar, period, Formula.parse(bare).toString()));
    }

    /** The period of a label; 0 when there is none after the start. */
    private static int period(Calendar calendar, String label) {
        for (int period = 1; period <= calendar.periods(); period++) {
            if (calendar.label(period).equals(label)) {
                return period;
            }
        }
        return 0;
    }

    private static @Nullable String formula(JsonValue document, String collection, String key) {
        JsonValue found = document;
        for (String name : List.of(collection, key, "formula")) {
            found = found instanceof JsonValue.JsonObject object
                    ? object.fields().get(name)
                    : null;
        }
        return found instanceof JsonValue.JsonText text ? text.value() : null;
    }

    /** Two patches as one: unlike applying the second to the first, it keeps what removes a field. */
    private static JsonValue merged(JsonValue.JsonObject first, JsonValue.JsonObject second) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(first.fields());
        second.fields()
                .forEach((name, value) -> fields.merge(
                        name,
                        value,
                        (a, b) -> a instanceof JsonValue.JsonObject x && b instanceof JsonValue.JsonObject y
                                ? merged(x, y)
                                : b));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(Map.of());
    }

    private static JsonValue.JsonObject object(String name, JsonValue value) {
        return new JsonValue.JsonObject(Map.of(name, value));
    }

    private static Answer<JsonValue> unknown(Entry entry) {
        return refuse(RequestRule.UNKNOWN_CELL, entry, entry.column());
    }

    private static Answer<JsonValue> refuse(RequestRule rule, Entry entry, @Nullable String detail) {
        Pointer at = Pointer.ROOT.child(entry.row()).child(entry.column());
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(rule, at, null, entry.row(), detail))));
    }
}
