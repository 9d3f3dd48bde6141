package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import java.util.OptionalInt;

/**
 * When a facility is drawn and repaid, in periods of the calendar.
 *
 * @param drawn the last period in which it is drawn; 0 for time 0 alone
 * @param first the first period of its repayment
 * @param last the last one
 */
record Term(int drawn, int first, int last) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String GRACE = "grace";
    private static final String PERIODS = "periods";
    private static final int MOST_PERIODS = 600;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;
    private static final double ROUNDING = 1e-9;

    /** Reads the fields {@code from}, {@code grace}, {@code to} and {@code periods}. */
    static Term read(FacilityItem item, int drawn) {
        Calendar calendar = item.calendar();
        int first = first(item, drawn);
        if (first <= drawn) {
            String from = calendar.label(first);
            item.tell(FinancingRule.FACILITY_EARLY, FROM, item.key(), from, calendar.label(drawn));
            first = Math.min(drawn + 1, calendar.periods());
        }
        int last = last(item, first);
        if (last < first) {
            item.tell(FinancingRule.FACILITY_REVERSED, TO, item.key(), calendar.label(last), calendar.label(first));
            last = first;
        }
        int more = Math.max(last, first) - calendar.periods();
        if (more > 0) {
            String field = item.fields().has(PERIODS) ? PERIODS : item.fields().has(GRACE) ? GRACE : TO;
            item.tell(FinancingRule.FACILITY_BEYOND_PLAN, field, item.key(), more);
        }
        return new Term(drawn, Math.min(first, calendar.periods()), Math.min(last, calendar.periods()));
    }

    private static int first(FacilityItem item, int drawn) {
        Fields fields = item.fields();
        int years = fields.integer(GRACE, 0, LATEST - EARLIEST, 0);
        OptionalInt from = year(item, FROM);
        if (from.isPresent()) {
            if (fields.has(GRACE)) {
                item.tell(FinancingRule.FACILITY_TERM_TWICE, GRACE, item.key(), FROM, GRACE);
            }
            return firstOf(item.calendar(), from.getAsInt());
        }
        int first = drawn + 1;
        double waited = 0;
        while (first <= item.calendar().periods() && waited < years - ROUNDING) {
            waited += item.calendar().yearsIn(first);
            first++;
        }
        return first;
    }

    private static int last(FacilityItem item, int first) {
        Fields fields = item.fields();
        int periods = fields.integer(PERIODS, 1, MOST_PERIODS, 1);
        OptionalInt to = year(item, TO);
        if (to.isPresent()) {
            if (fields.has(PERIODS)) {
                item.tell(FinancingRule.FACILITY_TERM_TWICE, PERIODS, item.key(), TO, PERIODS);
            }
            return lastOf(item.calendar(), to.getAsInt());
        }
        if (!fields.has(PERIODS) && !fields.has(TO)) {
            item.context().problems().add(FinancingRule.FACILITY_TERM, fields.pointer(), item.key());
        }
        return fields.has(PERIODS) ? first + periods - 1 : item.calendar().periods();
    }

    /** A fiscal year of the plan in a field; empty when it is absent or wrong. */
    static OptionalInt year(FacilityItem item, String field) {
        if (!item.fields().has(field)) {
            return OptionalInt.empty();
        }
        int year = item.fields().integer(field, EARLIEST, LATEST);
        int first = item.calendar().year(item.calendar().first());
        int last = item.calendar().year(item.calendar().periods());
        if (year >= first && year <= last) {
            return OptionalInt.of(year);
        }
        if (year != EARLIEST) {
            // the lowest year stands for one that is no number, which is told
            item.tell(FinancingRule.FACILITY_YEAR, field, field, item.key(), first, last, year);
        }
        return OptionalInt.empty();
    }

    /** The first period of a fiscal year. */
    static int firstOf(Calendar calendar, int year) {
        int period = 1;
        while (period < calendar.periods() && calendar.year(period) < year) {
            period++;
        }
        return period;
    }

    /** The last period of a fiscal year. */
    static int lastOf(Calendar calendar, int year) {
        int period = calendar.periods();
        while (period > 1 && calendar.year(period) > year) {
            period--;
        }
        return period;
    }

    /** The formula in the periods of the repayment, and what holds before and after. */
    String within(String formula, String otherwise) {
        return "if(period >= " + first + " and period <= " + last + ", " + formula + ", " + otherwise + ")";
    }

    /** The formula while the facility may be drawn, and what holds afterwards. */
    String whileDrawn(String formula, String afterwards) {
        return "if(period <= " + drawn + ", " + formula + ", " + afterwards + ")";
    }
}
