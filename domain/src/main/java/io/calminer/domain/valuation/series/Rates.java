package io.calminer.domain.valuation.series;

import java.util.OptionalDouble;

/**
 * The rates by which a series is valued, nominal per year; each may be missing.
 *
 * @param discount the discount rate
 * @param finance the rate paid for outflows, for the modified internal rate
 * @param reinvestment the rate earned by inflows, for the same
 * @param guess which of several internal rates is meant: the nearest to it
 */
public record Rates(
        OptionalDouble discount, OptionalDouble finance, OptionalDouble reinvestment, OptionalDouble guess) {}
