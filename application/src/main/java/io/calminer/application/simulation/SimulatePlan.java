package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Settings;
import java.util.List;
import java.util.Optional;

/** Simulates a plan document that is not stored, on the thread of the caller. */
public final class SimulatePlan {

    /** More is for a stored scenario, whose runs go on by themselves. */
    public static final long MOST_ITERATIONS = 200_000;

    private final Access access;

    public SimulatePlan(Access access) {
        this.access = access;
    }

    /**
     * The plan document and how often it is drawn.
     *
     * @param choice what of the result is wanted
     */
    public record Request(JsonValue document, long iterations, long seed, FigureChoice choice) {}

    /** The chosen figures of each metric. */
    public Answer<List<ChosenFigures>> simulate(Request request) {
        access.require(Role.VIEWER);
        Optional<Answer.Invalid> tooMany = RunChecks.iterations(request.iterations(), MOST_ITERATIONS);
        if (tooMany.isPresent()) {
            return Answer.refuse(tooMany.get());
        }
        Settings settings = Settings.iterations(request.iterations()).seed(request.seed());
        return Plan.read(request.document())
                .map(plan -> RiskAnalysis.of(plan.scenario()))
                .then(analysis -> request.choice()
                        .refusal(analysis.metrics())
                        .<Answer<List<ChosenFigures>>>map(Answer::refuse)
                        .orElseGet(() -> Answer.of(request.choice().of(analysis.run(settings)))));
    }
}
