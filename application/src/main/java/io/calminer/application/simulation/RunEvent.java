package io.calminer.application.simulation;

import io.calminer.domain.simulation.statistics.Histogram;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run.
 *
 * @param state where the run stands now
 * @param done iterations computed so far
 * @param total iterations asked for
 * @param rate iterations per second lately; NaN before it is known
 * @param secondsLeft the time that is left at that rate; NaN before it is known
 * @param figures the net present value so far; null before it is known
 * @param bars how often each net present value came about so far; null before it is known
 */
public record RunEvent(
        UUID runId,
        RunState state,
        long done,
        long total,
        double rate,
        double secondsLeft,
        @Nullable LiveFigures figures,
        Histogram.@Nullable Bars bars) {

    /**
     * The net present value over the iterations so far.
     *
     * @param low 5 % of the outcomes are at or below
     * @param high 95 % of the outcomes are at or below
     */
    public record LiveFigures(double mean, double halfWidth, double low, double high) {}

    /** An event without figures. */
    static RunEvent of(SimulationRun run, RunState state, long done) {
        return new RunEvent(run.id(), state, done, run.settings().iterations(), Double.NaN, Double.NaN, null, null);
    }
}
