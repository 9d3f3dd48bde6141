package io.calminer.domain.economics;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Declares the lines {@code .level}, {@code .base_level} and {@code .index}. */
    void declare() {
        Calendar calendar = lines.context().builder().calendar();
        boolean zero = calendar.hasPeriodZero();
        String level = prefix + ".level";
        String grown = "(1 + rate_in_period(" + rate + "))";
        line("level", "prev(" + level + ", 1) * " + grown, zero ? "1" : null);
        String relative = "";
        if (!base.equals(calendar.start(1))) {
            String years = Numbers.shortest(years(calendar));
            String before = "prev(" + level + ", 1) * (1 + " + rate + ") ^ (" + years + ")";
            String once = "sum_where(" + before + ", period == " + period(calendar) + ")";
            line("base_level", once, zero ? once : null);
            relative = " / " + prefix + ".base_level";
        }
        line("index", "prev(" + level + ", 1) * sqrt" + grown + relative, zero ? "1" + relative : null);
    }

    private void line(String aspect, String formula, @Nullable String atZero) {
        String key = prefix + "." + aspect;
        Formula zero = atZero == null ? null : Formula.parse(atZero);
        lines.derived(new Line(key, Kind.INDEX, Unit.ONE, Formula.parse(formula), zero), Label.of(key), at);
    }

    /** The period in which the base date lies; the first one for a date before the calendar. */
    private int period(Calendar calendar) {
        int period = 1;
        while (period < calendar.periods() && !calendar.end(period).isAfter(base)) {
            period++;
        }
        return period;
    }

    /** The years from the start of that period to the base date, negative before the calendar. */
    private double years(Calendar calendar) {
        LocalDate start = calendar.start(period(calendar));
        long months = ChronoUnit.MONTHS.between(start, base);
        long days = ChronoUnit.DAYS.between(start.plusMonths(months), base);
        return months / YEAR_MONTHS + days / YEAR_DAYS;
    }
}
