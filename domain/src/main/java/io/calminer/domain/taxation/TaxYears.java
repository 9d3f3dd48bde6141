package io.calminer.domain.taxation;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Numbers;

/**
 * How figures of a whole tax year fall on the periods of a calendar, as parts of formulas.
 *
 * <p>The tax year is the fiscal year of the plan. A figure of the year to date is stated once for the sums of the year to
 * date, and a period has what it grew by, so that every tax year has the same figure on months, quarters and years.
 */
final class TaxYears {

    private static final String BEGINS = "year > prev(year)";

    private final Calendar calendar;
    private final boolean single;

    private TaxYears(Calendar calendar, boolean single) {
        this.calendar = calendar;
        this.single = single;
    }

    static TaxYears of(Calendar calendar) {
        boolean single = true;
        for (int period = 2; period <= calendar.periods(); period++) {
            single &= calendar.year(period) != calendar.year(period - 1);
        }
        return new TaxYears(calendar, single);
    }

    /** Whether each tax year is one period, so that figures to date are those of the period. */
    boolean areSinglePeriods() {
        return single;
    }

    /** The first tax year of the plan. */
    int first() {
        return calendar.year(1);
    }

    /** The last tax year of the plan. */
    int last() {
        return calendar.year(calendar.periods());
    }

    /** The number of tax years. */
    int count() {
        return last() - first() + 1;
    }

    /**
     * The share of the tax year that has passed by the end of the period: 1 in its last one.
     *
     * <p>Where a plan has a tax year in part only, that part counts as the year.
     */
    String passed() {
        if (single) {
            return "1";
        }
        StringBuilder parts = new StringBuilder();
        double before = 0;
        for (int year = first(); year <= last(); year++) {
            double part = 1 / years(year);
            if (part != before) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(year)
                        .append(": ")
                        .append(Numbers.shortest(part));
            }
            before = part;
        }
        boolean whole = parts.toString().equals(first() + ": 1");
        return "year_to_date(years_in_period)" + (whole ? "" : " * series(" + parts + ")");
    }

    /** The length of the part of a tax year that the plan has. */
    private double years(int year) {
        int months = 0;
        for (int period = 1; period <= calendar.periods(); period++) {
            months += calendar.year(period) == year ? calendar.months(period) : 0;
        }
        return months / 12.0;
    }

    /**
     * A balance as it stood when the tax year began.
     *
     * @param own the line of which this is the formula
     * @param closing the line of the balance
     * @param start the balance when the plan begins
     */
    String opening(String own, String closing, String start) {
        return "if(period == 1, " + start + ", " + opened(own, closing) + ")";
    }

    private String opened(String own, String closing) {
        return single ? "prev(" + closing + ")" : "if(" + BEGINS + ", prev(" + closing + "), prev(" + own + "))";
    }

    /** What a figure of the year to date grew by in the period. */
    String growth(String toDate, String zero) {
        return single ? toDate : toDate + " - if(" + BEGINS + ", " + zero + ", prev(" + toDate + "))";
    }

    /** The value of a line in the last period of the tax year so many years ago, 0 before the first. */
    String yearsAgo(int years, String line) {
        return "step_along(year - " + years + "; year, " + line + ")";
    }
}
