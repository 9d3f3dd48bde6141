package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.UnreadableJson;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.project.PlanDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters figures into the caller's draft of a scenario, cell by cell as in a spreadsheet; all of them are one change,
 * which one undo takes back.
 *
 * <p>A cell is a row and a column: {@code lines/ore} and {@code formula}; {@code lines/ore#1} and the year, for the first
 * series of entries inside of that formula; {@code parameters/recovery} and a field such as {@code base} or
 * {@code distribution}, whose text is JSON, as that of a {@code history} is; {@code phases/pit_1} and {@code
 * grades/copper}; {@code phases/pit_1/ore#1} and the year, also where the field is one number or is not there yet; {@code
 * phases/pit_1} and no column for the item, which goes where the text is empty.
 */
public final class EnterFigures {

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
        JsonValue.JsonObject patch = new JsonValue.JsonObject(Map.of());
        JsonValue document = view.document();
        Calendar calendar = PlanDocument.calendar(view.document());
        for (Entry entry : entries) {
            Cell cell = Cell.of(entry.row(), entry.column());
            JsonValue value;
            try {
                value = cell == null ? null : value(entry, cell, document, calendar);
            } catch (InvalidFormula | UnreadableJson invalid) {
                return refuse(RequestRule.FIGURE_FORM, entry, invalid.getMessage());
            }
            if (cell == null || value == null) {
                return refuse(RequestRule.UNKNOWN_CELL, entry, entry.column());
            }
            JsonValue.JsonObject one = cell.patch(value);
            patch = MergePatch.join(patch, one);
            document = MergePatch.apply(document, one);
        }
        return Answer.of(patch);
    }

    private static @Nullable JsonValue value(Entry entry, Cell cell, JsonValue document, Calendar calendar) {
        if (cell.series() == 0) {
            return cell.value(entry.text(), document);
        }
        int period = period(calendar, entry.column());
        SeriesRows rows = series(cell, document, calendar);
        int series = cell.series() - 1;
        if (rows == null || series < 0 || series >= rows.count() || period == 0) {
            return null;
        }
        String text = entry.text().isBlank() ? "0" : entry.text().strip();
        String bare = text.startsWith("=") ? text.substring(1).strip() : text;
        return new JsonValue.JsonText(
                rows.with(series, calendar, period, Formula.parse(bare).toString()));
    }

    /** The series in a field; a field of an item of an area that is one number, or none, is a series of that. */
    private static @Nullable SeriesRows series(Cell cell, JsonValue document, Calendar calendar) {
        String text = cell.text(document);
        boolean line = cell.path().get(0).equals("lines");
        if (text == null && line) {
            return null;
        }
        Formula formula = Formula.parse(text == null ? "0" : text);
        return formula.isNumber() && !line ? SeriesRows.level(formula, calendar.year(1)) : SeriesRows.of(formula);
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

    private static Answer<JsonValue> refuse(RequestRule rule, Entry entry, @Nullable String detail) {
        Pointer at = Pointer.ROOT.child(entry.row()).child(entry.column());
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(rule, at, null, entry.row(), detail))));
    }
}
