package io.calminer.domain.reliability;

import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.List;
import java.util.Optional;

/**
 * Laplace's test for a trend: how far the mean moment of failures lies from the middle of the observation, in standard
 * deviations of a process without trend.
 *
 * <p>U = (Σ t − Σ n L/2) ÷ √(Σ n L²/12) over units observed for L with n failures at times t since then. Where the
 * observation of a unit ends at a failure, that one is left out, because it defines L; where it ends later, all count.
 * Units may be new or not. Source: P. S. Laplace (1773) after D. R. Cox and P. A. W. Lewis, "The statistical analysis of
 * series of events" (1966); H. Ascher and H. Feingold, "Repairable systems reliability" (1984).
 *
 * @param u the statistic, nearly standard normal without trend from 4 failures on
 * @param failures how many failures count
 */
public record Laplace(double u, int failures) {

    /** |U| below it is no trend: two-sided at 5 %. */
    public static final double CRITICAL = 1.96;

    /** What a statistic says of the failures. */
    public enum Trend {
        /** Failures come ever more often. */
        WORSENING,
        /** Failures come ever less often. */
        IMPROVING,
        /** The moments of failures do not contradict a constant rate. */
        NONE
    }

    /** Why there is no statistic; empty when there is. */
    public static Optional<Objection> objection(List<History> histories) {
        return histories.stream().allMatch(history -> counted(history) == 0)
                ? Optional.of(Objection.of(ReliabilityRule.NO_FAILURE_BEFORE_END))
                : Optional.empty();
    }

    /** The test of one unit. */
    public static Laplace of(History history) {
        return of(List.of(history));
    }

    /**
     * The test of several units together.
     *
     * @throws IllegalArgumentException with the {@link #objection}, where there is one
     */
    public static Laplace of(List<History> histories) {
        objection(histories).ifPresent(objection -> {
            throw objection.failure();
        });
        // in units of the longest, whose square must not overflow
        double unit = histories.stream().mapToDouble(History::length).max().orElse(1);
        double apart = 0;
        double variance = 0;
        int failures = 0;
        for (History history : histories) {
            double length = history.length() / unit;
            double[] times = history.elapsed();
            int count = counted(history);
            for (int i = 0; i < count; i++) {
                apart += times[i] / unit - length / 2;
            }
            variance += count * length * length / 12;
            failures += count;
        }
        return new Laplace(apart / Math.sqrt(variance), failures);
    }

    private static int counted(History history) {
        return history.count() - (history.endsAtFailure() ? 1 : 0);
    }

    public Trend trend() {
        if (u >= CRITICAL) {
            return Trend.WORSENING;
        }
        return u <= -CRITICAL ? Trend.IMPROVING : Trend.NONE;
    }

    /** The probability of a statistic as far from 0 or farther, were there no trend. */
    public double significance() {
        return 2 * StandardNormal.survival(Math.abs(u));
    }
}
