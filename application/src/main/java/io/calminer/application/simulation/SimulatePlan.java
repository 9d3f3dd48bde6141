package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Settings;
import java.util.Optional;

/** Simulates a plan document that is not stored, on the thread of the caller. */
public final class SimulatePlan {

    /** More is for a stored scenario, whose runs go on by themselves. */
    public static final long MOST_ITERATIONS = 200_000;

    private final Access access;

    public SimulatePlan(Access access) {
        this.access = access;
    }

    /** The plan document and how often it is drawn. */
    public record Request(JsonValue document, long iterations, long seed) {}

    public Answer<RiskResult> simulate(Request request) {
        access.require(Role.VIEWER);
        Optional<Answer.Invalid> tooMany = RunChecks.iterations(request.iterations(), MOST_ITERATIONS);
        if (tooMany.isPresent()) {
            return Answer.refuse(tooMany.get());
        }
        Settings settings = Settings.iterations(request.iterations()).seed(request.seed());
        return Plan.read(request.document())
                .map(plan -> RiskAnalysis.of(plan.scenario()).run(settings));
    }
}
