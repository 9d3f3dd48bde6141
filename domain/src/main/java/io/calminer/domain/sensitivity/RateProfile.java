package io.calminer.domain.sensitivity;

import io.calminer.domain.valuation.CashFlows;
import java.util.List;

/**
 * The net present value over discount rates, by which every internal rate of return is seen.
 *
 * @param points value by rate, in the order of the rates given
 */
public record RateProfile(List<Point> points) {

    public RateProfile {
        points = List.copyOf(points);
    }

    /** The value at one rate per year. */
    public record Point(double rate, double netPresentValue) {}

    /** The profile of a plan's flows; each rate must be above −1. */
    public static RateProfile of(CashFlows flows, List<Double> rates) {
        return new RateProfile(rates.stream()
                .map(rate -> new Point(rate, flows.netPresentValue(rate)))
                .toList());
    }
}
