package io.calminer.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How flows of periods are brought to one date: value = flow · (1 + rate)^−exponent.
 *
 * <p>The exponent of a period is f + the years of the whole periods after the first one valued, shifted by the timing:
 * 0 at the end, −½ period in the middle, −1 period at the start. f is the length of the first period when the valuation
 * date is the calendar's start, otherwise the actual days from the valuation date to the end of the first period valued
 * ÷ 365; an entered f wins. Periods that end on or before the valuation date are sunk. A flow of period 0 falls on the
 * calendar's start: exponent 0 when that is the valuation date, under every timing.
 *
 * <p>Day-exact, the exponent of every period is the actual days from the valuation date to its end ÷ 365, shifted by
 * the timing in actual days.
 *
 * @param valuationDate the date to which flows are discounted
 * @param rate effective rate per year
 * @param timing when within a period its flow falls
 * @param firstFraction an entered f, in years; without meaning when day-exact
 * @param dayExact whether days are counted
 */
public record Discounting(
        LocalDate valuationDate, double rate, Timing timing, OptionalDouble firstFraction, boolean dayExact) {

    private static final double YEAR_DAYS = 365;

    public Discounting {
        if (!(rate > -1 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Discount rate must be above -1 and finite: was " + rate + ".");
        }
    }

    /** Whole periods in years. */
    public Discounting(LocalDate valuationDate, double rate, Timing timing, OptionalDouble firstFraction) {
        this(valuationDate, rate, timing, firstFraction, false);
    }

    /** How exponents are counted, in words. */
    public String basis() {
        return "flows at " + timing.name().toLowerCase(Locale.ROOT) + " of period"
                + (dayExact ? ", by actual days ÷ 365" : "");
    }

    /** The exponent of each period 0…n; NaN for a sunk one, and for period 0 where the calendar has none. */
    public double[] exponents(Calendar calendar) {
        double[] exponents = new double[calendar.periods() + 1];
        boolean sunk = calendar.start(1).isBefore(valuationDate);
        exponents[0] = calendar.hasPeriodZero() && !sunk ? years(valuationDate, calendar.start(1)) : Double.NaN;
        double end = Double.NaN;
        for (int period = 1; period < exponents.length; period++) {
            if (!calendar.end(period).isAfter(valuationDate)) {
                exponents[period] = Double.NaN;
                continue;
            }
            double length = dayExact ? years(calendar.start(period), calendar.end(period)) : calendar.yearsIn(period);
            if (dayExact) {
                end = years(valuationDate, calendar.end(period));
                length = Math.min(length, end);
            } else if (Double.isNaN(end)) {
                end = firstFraction.orElse(fraction(calendar, period));
                length = Math.min(length, end);
            } else {
                end += length;
            }
            exponents[period] = end + timing.shift() * length;
        }
        return exponents;
    }

    private double fraction(Calendar calendar, int period) {
        if (valuationDate.equals(calendar.start(period)) && period == 1) {
            return calendar.yearsIn(period);
        }
        return years(valuationDate, calendar.end(period));
    }

    private static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / YEAR_DAYS;
    }
}
