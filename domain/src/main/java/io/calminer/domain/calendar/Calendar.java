package io.calminer.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The periods of a plan: blocks of months, quarters, half-years and years from a start date.
 *
 * <p>Periods are numbered 1…n; period 0, where there is one, has length 0 and stands at the start. The fiscal year of a
 * period is that of its first day, named by the calendar year in which it ends.
 */
public final class Calendar {

    /** The largest number of periods. */
    public static final int MOST_PERIODS = 600;

    private static final int YEAR_MONTHS = 12;
    private static final int DAY_HOURS = 24;

    private final LocalDate start;
    private final boolean periodZero;
    private final int fiscalYearStart;
    private final List<Length> lengths;
    private final List<LocalDate> starts;

    private Calendar(LocalDate start, boolean periodZero, int fiscalYearStart, List<Length> lengths) {
        this.start = start;
        this.periodZero = periodZero;
        this.fiscalYearStart = fiscalYearStart;
        this.lengths = lengths;
        this.starts = new ArrayList<>(List.of(start));
        int months = 0;
        for (Length length : lengths) {
            months += length.months();
            // from the first start, so that a month-end start does not drift to shorter months
            starts.add(start.plusMonths(months));
        }
    }

    /** The length of a period. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** So many periods of one length. */
    public record Block(Length length, int count) {}

    /**
     * A calendar of blocks one after another.
     *
     * @param fiscalYearStart the month in which the fiscal year begins, 1 for January
     * @throws InvalidCalendar when there is no period or more than {@link #MOST_PERIODS}
     */
    public static Calendar of(LocalDate start, boolean periodZero, int fiscalYearStart, List<Block> blocks) {
        long count = blocks.stream().mapToLong(Block::count).sum();
        if (count < 1) {
            throw new InvalidCalendar(CalendarRule.NO_PERIODS);
        }
        if (count > MOST_PERIODS) {
            throw new InvalidCalendar(CalendarRule.TOO_MANY_PERIODS, MOST_PERIODS, count);
        }
        if (fiscalYearStart < 1 || fiscalYearStart > YEAR_MONTHS) {
            throw new IllegalArgumentException(
                    "The fiscal year begins in a month from 1 to 12: was " + fiscalYearStart + ".");
        }
        List<Length> lengths = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = 0; i < block.count(); i++) {
                lengths.add(block.length());
            }
        }
        return new Calendar(start, periodZero, fiscalYearStart, lengths);
    }

    /** The number n of periods after period 0. */
    public int periods() {
        return lengths.size();
    }

    public boolean hasPeriodZero() {
        return periodZero;
    }

    /** The month in which the fiscal year begins, 1 for January. */
    public int fiscalYearStart() {
        return fiscalYearStart;
    }

    /** The first period: 0 or 1. */
    public int first() {
        return periodZero ? 0 : 1;
    }

    /** The first day of the period. */
    public LocalDate start(int period) {
        return starts.get(Math.max(0, check(period) - 1));
    }

    /** The day after the last day of the period. */
    public LocalDate end(int period) {
        return starts.get(check(period));
    }

    public int months(int period) {
        return check(period) == 0 ? 0 : lengths.get(period - 1).months();
    }

    /** Whether all periods after period 0 have one length. */
    public boolean isEven() {
        return lengths.stream().distinct().count() == 1;
    }

    /** The length of the period in years: months / 12. */
    public double yearsIn(int period) {
        return months(period) / 12.0;
    }

    /** The years of a fiscal year that lie in the calendar: fewer than 1 where it begins or ends in it. */
    public double yearsOf(int year) {
        double years = 0;
        for (int period = 1; period <= periods(); period++) {
            years += year(period) == year ? yearsIn(period) : 0;
        }
        return years;
    }

    /** The actual hours of the period: its days × 24. */
    public double hours(int period) {
        return (double) DAY_HOURS * ChronoUnit.DAYS.between(start(period), end(period));
    }

    /** The fiscal year of the period; period 0 lies in that of period 1. */
    public int year(int period) {
        LocalDate first = start(period);
        boolean next = fiscalYearStart > 1 && first.getMonthValue() >= fiscalYearStart;
        return first.getYear() + (next ? 1 : 0);
    }

    /** What people call the period: 2031, 2031-H1, 2031-Q3, 2031-07, or start for period 0. */
    public String label(int period) {
        if (check(period) == 0) {
            return "start";
        }
        LocalDate first = start(period);
        int months = months(period);
        boolean aligned = first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % months == 0;
        if (months == YEAR_MONTHS
                && (aligned || (first.getDayOfMonth() == 1 && first.getMonthValue() == fiscalYearStart))) {
            return Integer.toString(year(period));
        }
        int ordinal = 1 + (first.getMonthValue() - 1) / Math.max(1, months);
        if (aligned && months == Length.HALF_YEAR.months()) {
            return first.getYear() + "-H" + ordinal;
        }
        if (aligned && months == Length.QUARTER.months()) {
            return first.getYear() + "-Q" + ordinal;
        }
        String month = String.format(Locale.ROOT, "%d-%02d", first.getYear(), first.getMonthValue());
        return months == 1 ? month : month + "+" + months;
    }

    private int check(int period) {
        return Objects.checkIndex(period, starts.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calendar calendar
                && start.equals(calendar.start)
                && periodZero == calendar.periodZero
                && fiscalYearStart == calendar.fiscalYearStart
                && lengths.equals(calendar.lengths);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, periodZero, fiscalYearStart, lengths);
    }

    @Override
    public String toString() {
        return start + " with " + periods() + " periods" + (periodZero ? " and a period 0" : "");
    }
}
