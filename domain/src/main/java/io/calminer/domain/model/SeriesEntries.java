package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which entry of a {@code series} holds in each period.
 *
 * <p>An entry of a year holds from the first day of that fiscal year on, one of a month such as {@code 2028-07} from the
 * first day of that calendar month; a period has the last entry that has begun in the month of its first day, and the
 * first entry before all others. {@code then} holds in periods that begin after the year, or after the month, of the last
 * entry.
 */
public final class SeriesEntries {

    private static final int YEAR_MONTHS = 12;
    private static final int YEAR_DIGITS = 4;

    private SeriesEntries() {}

    /**
     * The index of the entry by period 0…n; the number of entries where {@code then} holds.
     *
     * @param series a lookup of the function {@code series}
     */
    public static int[] byPeriod(Expression.Lookup series, Calendar calendar) {
        int[] begins = begins(series.entries(), calendar);
        int[] found = new int[calendar.periods() + 1];
        int last = begins.length - 1;
        int lasts = isMonth(series.entries().get(last)) ? 1 : YEAR_MONTHS;
        for (int period = calendar.first(); period < found.length; period++) {
            int month = month(calendar.start(period));
            int entry = Arrays.binarySearch(begins, month);
            found[period] = Math.max(0, entry < 0 ? -entry - 2 : entry);
            if (series.then() != null && month >= begins[last] + lasts) {
                found[period] = begins.length;
            }
        }
        return found;
    }

    /** What an entry that begins in a period is called: its fiscal year where that begins with it, else its month. */
    public static String key(Calendar calendar, int period) {
        int year = calendar.year(period);
        if (period == 1 || calendar.year(period - 1) != year) {
            return Integer.toString(year);
        }
        LocalDate start = calendar.start(period);
        String month = Integer.toString(start.getMonthValue());
        return start.getYear() + "-" + (month.length() == 1 ? "0" + month : month);
    }

    /** The months in which entries begin, counted from year 0; they ascend unless the entries are wrong. */
    static int[] begins(List<Expression.Entry> entries, Calendar calendar) {
        return entries.stream().mapToInt(entry -> begin(entry, calendar)).toArray();
    }

    private static int begin(Expression.Entry entry, Calendar calendar) {
        String text = entry.key().toString();
        int year = Integer.parseInt(text.substring(0, YEAR_DIGITS));
        if (isMonth(entry)) {
            return year * YEAR_MONTHS + Integer.parseInt(text.substring(YEAR_DIGITS + 1)) - 1;
        }
        int first = calendar.fiscalYearStart();
        return first == 1 ? year * YEAR_MONTHS : (year - 1) * YEAR_MONTHS + first - 1;
    }

    private static boolean isMonth(Expression.Entry entry) {
        return entry.key().toString().length() > YEAR_DIGITS;
    }

    private static int month(LocalDate day) {
        return day.getYear() * YEAR_MONTHS + day.getMonthValue() - 1;
    }
}
