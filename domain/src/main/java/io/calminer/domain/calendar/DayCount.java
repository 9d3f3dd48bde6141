package io.calminer.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the days between two dates become years.
 *
 * <p>Source: ISDA, "2006 ISDA Definitions", section 4.16; for the last days of February in 30/360, Securities Industry
 * Association, "Standard Securities Calculation Methods" (Mayle 1993).
 */
public enum DayCount {
    /** Actual days ÷ 365, leap years too. */
    ACTUAL_365("actual/365"),
    /** Actual days ÷ 360. */
    ACTUAL_360("actual/360"),
    /** Actual days ÷ 365.25, the mean year of the Julian calendar. */
    ACTUAL_365_25("actual/365.25"),
    /**
     * Twelve months of 30 days, the bond basis of the United States: the last day of February counts as the 30th at the
     * start, and at the end when both are; the 31st counts as the 30th at the start, and at the end when the start does.
     */
    THIRTY_360("30/360"),
    /** Twelve months of 30 days, the Eurobond basis: the 31st counts as the 30th. */
    THIRTY_E_360("30E/360"),
    /** Days in leap years ÷ 366 plus days in other years ÷ 365 (ISDA). */
    ACTUAL_ACTUAL("actual/actual");

    private static final Map<String, DayCount> NAMES = names();

    private final String text;

    DayCount(String text) {
        this.text = text;
    }

    /** All of them by the text that {@link #toString} gives. */
    public static Map<String, DayCount> byName() {
        return NAMES;
    }

    /** The years from one date to another, negative when the other comes first. */
    public double years(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0.0 - years(to, from);
        }
        return switch (this) {
            case ACTUAL_365 -> days(from, to) / 365;
            case ACTUAL_360 -> days(from, to) / 360;
            case ACTUAL_365_25 -> days(from, to) / 365.25;
            case THIRTY_360 -> thirtyDayMonths(from, to);
            case THIRTY_E_360 -> months(from, to, Math.min(from.getDayOfMonth(), 30), Math.min(to.getDayOfMonth(), 30));
            case ACTUAL_ACTUAL -> actualYears(from, to);
        };
    }

    private static double days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static double thirtyDayMonths(LocalDate from, LocalDate to) {
        int first = from.getDayOfMonth();
        int last = to.getDayOfMonth();
        if (endsFebruary(from)) {
            last = endsFebruary(to) ? 30 : last;
            first = 30;
        }
        if (last == 31 && first >= 30) {
            last = 30;
        }
        return months(from, to, Math.min(first, 30), last);
    }

    private static boolean endsFebruary(LocalDate date) {
        return date.getMonthValue() == 2 && date.getDayOfMonth() == date.lengthOfMonth();
    }

    private static double months(LocalDate from, LocalDate to, int first, int last) {
        int years = to.getYear() - from.getYear();
        int months = to.getMonthValue() - from.getMonthValue();
        return (360.0 * years + 30.0 * months + (last - first)) / 360;
    }

    private static double actualYears(LocalDate from, LocalDate to) {
        if (from.getYear() == to.getYear()) {
            return days(from, to) / from.lengthOfYear();
        }
        double begun = days(from, LocalDate.of(from.getYear() + 1, 1, 1)) / from.lengthOfYear();
        double ended = days(LocalDate.of(to.getYear(), 1, 1), to) / to.lengthOfYear();
        return begun + (to.getYear() - from.getYear() - 1) + ended;
    }

    private static Map<String, DayCount> names() {
        Map<String, DayCount> names = new LinkedHashMap<>();
        for (DayCount count : values()) {
            names.put(count.text, count);
        }
        return Collections.unmodifiableMap(names);
    }

    /** The name that {@link #byName} knows, such as {@code actual/365}. */
    @Override
    public String toString() {
        return text;
    }
}
