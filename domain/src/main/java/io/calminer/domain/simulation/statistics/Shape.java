package io.calminer.domain.simulation.statistics;

/**
 * How many things of each kind a run gathers.
 *
 * @param metrics figures of which each iteration has one
 * @param points points of time of figures over time
 * @param drivers inputs and paths whose influence is measured
 * @param counters counts
 */
public record Shape(int metrics, int points, int drivers, int counters) {

    /** Bins of a metric: a percentile is right to 1/65 536 of the range. */
    static final int METRIC_BINS = 1 << 16;
    /** Bins of a point of a fan. */
    static final int POINT_BINS = 1 << 10;
    /** Coarse bins of a metric, each with the sum of the ranks of a driver. */
    static final int RANK_BINS = 1 << 10;

    static final int RANK_SHIFT = 6;
    /** Ranks are whole numbers up to this, so that their sums are exact and need no order. */
    static final int RANK_SCALE = 1 << 15;
    /** How many undefined iterations are remembered, to be replayed for their reasons. */
    static final int REMEMBERED = 1000;

    /** Floating-point sums of a metric: four powers of the deviation from the centre, and what lies below the bins. */
    static final int METRIC_SUMS = 5;
    /** Floating-point sums of a driver: two powers of the deviation. */
    static final int DRIVER_SUMS = 2;

    /** How many floating-point sums a chunk has. */
    public int sums() {
        return metrics * METRIC_SUMS + drivers * DRIVER_SUMS;
    }

    int pairs() {
        return drivers * metrics;
    }
}
