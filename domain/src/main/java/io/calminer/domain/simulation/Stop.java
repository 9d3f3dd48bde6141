package io.calminer.domain.simulation;

import java.util.List;
import java.util.Locale;

/**
 * When and why a run ended.
 *
 * @param reason why
 * @param iterations after how many iterations
 * @param targets how precise the watched statistics are by then; none without a precision
 */
public record Stop(Reason reason, long iterations, List<Reached> targets) {

    public Stop {
        targets = List.copyOf(targets);
    }

    /** Why a run ended. */
    public enum Reason {
        /** All iterations that were asked for are computed. */
        ALL_ITERATIONS,
        /** All targets were reached. */
        PRECISION_REACHED,
        /** The most iterations are computed, and a target is not reached. */
        MOST_ITERATIONS;

        /** The reason as it is stored and told. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How precise a watched statistic is.
     *
     * @param target how precise it was to be
     * @param halfWidth half of the width of its interval, in the measure of the target
     */
    public record Reached(Precision.Target target, double halfWidth) {

        public boolean isMet() {
            return halfWidth <= target.halfWidth();
        }
    }
}
