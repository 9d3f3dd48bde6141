package io.calminer.domain.economics;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The index of prices of a currency: 1 at the base date, in each period its level at the middle.
 *
 * <p>The level is 1 at the start of the calendar and rises over a period of y years by (1 + rate)^y. The base date may lie
 * before the calendar, where the first rate holds, or within it; whole months count as 1/12 of a year, further days as 1/365.
 *
 * @param prefix the beginning of the names of its lines
 * @param rate the line of inflation per year
 * @param base the date of the prices
 * @param at the place to which its lines belong
 */
record PriceIndex(String prefix, String rate, LocalDate base, ItemLines lines, Pointer at) {

    private static final double YEAR_MONTHS = 12;
    private static final double YEAR_DAYS = 365;

    /** Declares the lines {@code .level}, {@code .base_level} and {@code .index}, and an index for each other date of prices. */
    void declare(Set<LocalDate> others) {
        boolean zero = lines.context().builder().calendar().hasPeriodZero();
        line(level(), before() + " * " + grown(), zero ? "1" : null);
        since(base, prefix);
        others.forEach(date -> since(date, MoneyOfDay.since(prefix, date)));
    }

    /** Declares what the level is at a date, and the index of prices of that date. */
    private void since(LocalDate date, String owner) {
        Calendar calendar = lines.context().builder().calendar();
        boolean zero = calendar.hasPeriodZero();
        String relative = "";
        if (!date.equals(calendar.start(1))) {
            String until = before() + " * (1 + " + rate + ") ^ (" + Numbers.shortest(years(date)) + ")";
            String once = "sum_where(" + until + ", period == " + period(date) + ")";
            line(owner + ".base_level", once, zero ? once : null);
            relative = " / " + owner + ".base_level";
        }
        line(owner + ".index", before() + " * sqrt" + grown() + relative, zero ? "1" + relative : null);
    }

    private String level() {
        return prefix + ".level";
    }

    private String before() {
        return "prev(" + level() + ", 1)";
    }

    private String grown() {
        return "(1 + rate_in_period(" + rate + "))";
    }

    private void line(String key, String formula, @Nullable String atZero) {
        Formula zero = atZero == null ? null : Formula.parse(atZero);
        lines.derived(new Line(key, Kind.INDEX, Unit.ONE, Formula.parse(formula), zero), Label.of(key), at);
    }

    /** The period in which a date lies; the first one for a date before the calendar. */
    private int period(LocalDate date) {
        Calendar calendar = lines.context().builder().calendar();
        int period = 1;
        while (period < calendar.periods() && !calendar.end(period).isAfter(date)) {
            period++;
        }
        return period;
    }

    /** The years from the start of that period to the date, negative before the calendar. */
    private double years(LocalDate date) {
        LocalDate start = lines.context().builder().calendar().start(period(date));
        long months = ChronoUnit.MONTHS.between(start, date);
        long days = ChronoUnit.DAYS.between(start.plusMonths(months), date);
        return months / YEAR_MONTHS + days / YEAR_DAYS;
    }
}
