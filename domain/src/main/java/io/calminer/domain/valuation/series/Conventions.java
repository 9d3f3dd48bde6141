package io.calminer.domain.valuation.series;

import io.calminer.domain.calendar.DayCount;
import io.calminer.domain.calendar.Timing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a series mean.
 *
 * @param basis how the moments of the flows were given
 * @param valuationDate the date of time 0; null without dates
 * @param dayCount how days became years; null without dates
 * @param firstFlowAt the exponent of the first flow of a series without dates and times, 0 or 1
 * @param timing when within its period a flow falls; one at time 0 is never moved
 * @param compoundsPerYear periods of a year: every rate is nominal per year, and rate ÷ periods holds for each
 */
public record Conventions(
        Basis basis,
        @Nullable LocalDate valuationDate,
        @Nullable DayCount dayCount,
        int firstFlowAt,
        Timing timing,
        int compoundsPerYear) {

    /** How the moments of flows are given. */
    public enum Basis {
        /** By their place in the list, one period apart. */
        INDEX,
        /** In years. */
        TIMES,
        /** By dates. */
        DATES
    }

    /** The nominal yearly rate of a rate for one period. */
    double yearly(double perPeriod) {
        return perPeriod * compoundsPerYear;
    }

    double perPeriod(double yearly) {
        return yearly / compoundsPerYear;
    }

    /** The exponent of a flow that is given at so many periods from time 0. */
    double exponent(double periods) {
        return periods == 0 ? 0 : periods + timing.shift();
    }
}
