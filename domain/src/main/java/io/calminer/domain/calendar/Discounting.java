package io.calminer.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param valuationDate the date to which flows are discounted
 * @param rate effective rate per year
 * @param timing when within a period its flow falls
 * @param firstFraction an entered f, in years
 */
public record Discounting(LocalDate valuationDate, double rate, Timing timing, OptionalDouble firstFraction) {

    private static final double YEAR_DAYS = 365;

    public Discounting {
        if (!(rate > -1 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Discount rate must be above -1 and finite: was " + rate + ".");
        }
    }

    /** The exponent of each period 0…n; NaN for a sunk one, and for period 0 where the calendar has none. */
    public double[] exponents(Calendar calendar) {
        double[] exponents = new double[calendar.periods() + 1];
        boolean sunk = calendar.start(1).isBefore(valuationDate);
        exponents[0] = calendar.hasPeriodZero() && !sunk
                ? ChronoUnit.DAYS.between(valuationDate, calendar.start(1)) / YEAR_DAYS
                : Double.NaN;
        double end = Double.NaN;
        for (int period = 1; period < exponents.length; period++) {
            if (!calendar.end(period).isAfter(valuationDate)) {
                exponents[period] = Double.NaN;
                continue;
            }
            double length = calendar.yearsIn(period);
            if (Double.isNaN(end)) {
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
        return ChronoUnit.DAYS.between(valuationDate, calendar.end(period)) / YEAR_DAYS;
    }
}
