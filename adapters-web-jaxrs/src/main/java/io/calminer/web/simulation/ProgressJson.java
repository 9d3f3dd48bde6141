package io.calminer.web.simulation;

import io.calminer.application.simulation.RunEvent;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, as an event tells it.
 *
 * @param rate iterations per second lately; null before it is known
 * @param npv the net present value so far; null before it is known
 */
record ProgressJson(
        UUID id,
        RunState state,
        double progress,
        long done,
        long iterations,
        double rate,
        double secondsLeft,
        RunEvent.@Nullable LiveFigures npv) {

    static ProgressJson of(RunEvent event) {
        return new ProgressJson(
                event.runId(),
                event.state(),
                event.state() == RunState.FINISHED ? 1 : (double) event.done() / event.total(),
                event.done(),
                event.total(),
                event.rate(),
                event.secondsLeft(),
                event.figures());
    }

    static ProgressJson of(SimulationRun run) {
        return new ProgressJson(
                run.id(),
                run.state(),
                run.progress(),
                run.done(),
                run.settings().iterations(),
                Double.NaN,
                Double.NaN,
                null);
    }
}
