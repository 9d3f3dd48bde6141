package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells what single inputs did in a finished run: by its own iterations, and by Sobol indices or elementary effects of the
 * same plan and seed where they are asked for.
 */
public final class ExploreInputs {

    /** The most rows or trajectories. */
    public static final long MOST_ROWS = 65_536;

    private final Access access;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;
    private final Clock clock;
    private final Duration longest;

    /**
     * The use case.
     *
     * @param longest the time after which evaluations are ended
     */
    public ExploreInputs(Access access, SimulationRuns runs, ScenarioVersions versions, Clock clock, Duration longest) {
        this.access = access;
        this.runs = runs;
        this.versions = versions;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * What is asked.
     *
     * @param method what is evaluated beside the run's own iterations
     * @param rows the base sample of Sobol indices, or the trajectories of a screening
     */
    public record Request(UUID runId, SensitivityMethod method, long rows) {}

    /**
     * What is known of the inputs.
     *
     * @param observations the run's first iterations side by side
     */
    public record Findings(
            RiskResult result,
            Observations observations,
            Optional<SobolIndices> sobol,
            Optional<Screening> screening) {}

    public Answer<Findings> explore(Request request) {
        access.require(Role.VIEWER);
        if (request.rows() < 1 || request.rows() > MOST_ROWS) {
            return Answer.refuse(new Answer.Invalid(List.of(
                    Problem.of(RequestRule.ROWS_RANGE, Pointer.ROOT.child("rows"), null, MOST_ROWS, request.rows()))));
        }
        return VisibleRuns.find(access, runs, Role.VIEWER, request.runId())
                .then(run -> FinishedRun.result(runs, versions, run))
                .then(result -> findings(result, request));
    }

    private Answer<Findings> findings(RiskResult result, Request request) {
        Deadline deadline = Deadline.of(clock, longest);
        long seed = result.settings().seed();
        try {
            return Answer.of(new Findings(
                    result,
                    result.observations(),
                    request.method() == SensitivityMethod.SOBOL
                            ? Optional.of(result.analysis().sobol(request.rows(), seed, deadline))
                            : Optional.empty(),
                    request.method() == SensitivityMethod.MORRIS
                            ? Optional.of(result.analysis().screening(request.rows(), seed, deadline))
                            : Optional.empty()));
        } catch (Cancelled tooLong) {
            return Answer.refuse(deadline.passed("rows", request.rows()));
        }
    }
}
