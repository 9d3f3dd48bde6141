package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Settings;

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
        Problems problems = new Problems();
        if (request.iterations() < 1 || request.iterations() > MOST_ITERATIONS) {
            problems.add(
                    RequestRule.ITERATIONS_RANGE,
                    Pointer.ROOT.child("iterations"),
                    MOST_ITERATIONS,
                    request.iterations());
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        Settings settings = Settings.iterations(request.iterations()).seed(request.seed());
        return Plan.read(request.document())
                .map(plan -> RiskAnalysis.of(plan.scenario()).run(settings));
    }
}
