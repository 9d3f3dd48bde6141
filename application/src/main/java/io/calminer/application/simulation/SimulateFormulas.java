package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import java.time.Clock;
import java.time.Duration;

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
     * @param method what is told of the inputs
     */
    public record Request(FormulaSimulation simulation, Settings settings, SensitivityMethod method) {
        public Request {
            if (settings.iterations() > MOST_ITERATIONS) {
                throw new IllegalArgumentException(
                        "Iterations must be within [1, " + MOST_ITERATIONS + "]: was " + settings.iterations() + ".");
            }
        }
    }

    public Answer<FormulaFindings> simulate(Request request) {
        access.require(Role.VIEWER);
        Problems problems = new Problems();
        SettingsFields.check(
                request.settings(), request.simulation().outputs(), problems, Pointer.ROOT.child("precision"));
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        Deadline deadline = Deadline.of(clock, longest);
        try {
            return Answer.of(FormulaFindings.of(request, deadline));
        } catch (Cancelled tooLong) {
            return Answer.refuse(
                    deadline.passed("iterations", request.settings().iterations()));
        }
    }
}
