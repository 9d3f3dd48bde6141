package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.risk.formulas.SimulationRule;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Simulates formulas of uncertain inputs that a caller brings, on the thread of the caller; nothing is stored. */
public final class SimulateFormulas {

    /** The most iterations. */
    public static final long MOST_ITERATIONS = 10_000_000;

    private final Access access;
    private final Clock clock;
    private final Duration longest;

    /**
     * The use case.
     *
     * @param longest the time after which a simulation is ended
     */
    public SimulateFormulas(Access access, Clock clock, Duration longest) {
        this.access = access;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * The formulas, and how often their inputs are drawn.
     *
     * @param settings at most {@link #MOST_ITERATIONS} iterations
     */
    public record Request(FormulaSimulation simulation, Settings settings) {
        public Request {
            if (settings.iterations() > MOST_ITERATIONS) {
                throw new IllegalArgumentException(
                        "Iterations must be within [1, " + MOST_ITERATIONS + "]: was " + settings.iterations() + ".");
            }
        }
    }

    public Answer<Results> simulate(Request request) {
        access.require(Role.VIEWER);
        Limit limit = new Limit(clock, clock.instant().plus(longest));
        try {
            return Answer.of(request.simulation()
                    .run(request.settings(), Execution.onCallingThread().watchedBy(limit)));
        } catch (Cancelled tooLong) {
            Problem problem = Problem.of(
                    SimulationRule.SIMULATION_TIME,
                    Pointer.ROOT.child("iterations"),
                    null,
                    longest.toSeconds(),
                    limit.done,
                    request.settings().iterations());
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
    }

    /** Ends a run that takes too long. */
    private static final class Limit implements Monitor {

        private final Clock clock;
        private final Instant end;
        private long done;

        Limit(Clock clock, Instant end) {
            this.clock = clock;
            this.end = end;
        }

        @Override
        public boolean cancelled() {
            return clock.instant().isAfter(end);
        }

        @Override
        public void progress(Progress progress) {
            done = progress.done();
        }
    }
}
