package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.InvalidCalendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decodes the field {@code calendar} of a plan. */
public final class CalendarFields {

    private static final int YEAR_MONTHS = 12;

    private CalendarFields() {}

    /** The calendar; one year from the start when it is wrong, so that the rest of the plan can still be judged. */
    static Calendar read(Fields root) {
        Fields fields = root.object("calendar");
        return read(fields, fields.date("start"));
    }

    /** The calendar of formulas without a plan: one year from 2000 on where none is given. */
    public static Calendar readPlain(Fields root) {
        LocalDate start = LocalDate.of(2000, 1, 1);
        if (!root.has("calendar")) {
            return Calendar.of(start, false, 1, List.of(new Calendar.Block(Calendar.Length.YEAR, 1)));
        }
        Fields fields = root.object("calendar");
        return read(fields, fields.date("start", start));
    }

    private static Calendar read(Fields fields, LocalDate start) {
        boolean periodZero = fields.truth("period_zero", false);
        int fiscalYearStart = fields.integer("fiscal_year_start", 1, YEAR_MONTHS, 1);
        List<Calendar.Block> blocks = new ArrayList<>();
        List<JsonValue> given = fields.array("blocks");
        for (int i = 0; i < given.size(); i++) {
            Pointer at = fields.pointer("blocks").child(i);
            Fields block = Fields.of(given.get(i), at, fields.problems());
            Calendar.Length length = block.choice("length", Calendar.Length.class);
            int count = block.integer("count", 1, Calendar.MOST_PERIODS);
            block.noOthers();
            blocks.add(new Calendar.Block(length, Math.max(1, count)));
        }
        fields.noOthers();
        try {
            return Calendar.of(start, periodZero, Math.max(1, fiscalYearStart), blocks);
        } catch (InvalidCalendar invalid) {
            if (fields.has("blocks")) {
                fields.problems()
                        .add(
                                invalid.rule(),
                                fields.pointer("blocks"),
                                invalid.values().toArray());
            }
            List<Calendar.Block> oneYear = List.of(new Calendar.Block(Calendar.Length.YEAR, 1));
            return Calendar.of(start, periodZero, 1, oneYear);
        }
    }
}
