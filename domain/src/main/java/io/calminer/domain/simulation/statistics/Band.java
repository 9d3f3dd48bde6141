package io.calminer.domain.simulation.statistics;

/**
 * The spread of a figure at one point of time.
 *
 * @param point what the point of time is called
 * @param mean the mean, to 1/1024 of the range
 * @param p5 5 % of the outcomes are at or below
 * @param p10 10 % of the outcomes are at or below
 * @param p25 25 % of the outcomes are at or below
 * @param p50 half of the outcomes are at or below
 * @param p75 75 % of the outcomes are at or below
 * @param p90 90 % of the outcomes are at or below
 * @param p95 95 % of the outcomes are at or below
 */
public record Band(
        String point, double mean, double p5, double p10, double p25, double p50, double p75, double p90, double p95) {

    static Band of(String point, Histogram histogram) {
        return new Band(
                point,
                histogram.mean(),
                histogram.quantile(0.05),
                histogram.quantile(0.10),
                histogram.quantile(0.25),
                histogram.quantile(0.50),
                histogram.quantile(0.75),
                histogram.quantile(0.90),
                histogram.quantile(0.95));
    }
}
