package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
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
    public record Request(JsonValue document, Settings settings, FigureChoice choice) {}

    /**
     * What a run found.
     *
     * @param stop when and why it ended
     * @param figures the chosen figures of each metric
     */
    public record Found(Stop stop, List<ChosenFigures> figures) {
        public Found {
            figures = List.copyOf(figures);
        }

        static Found of(RiskResult result, FigureChoice choice) {
            return new Found(result.stop(), choice.of(result));
        }
    }

    /** The chosen figures of each metric. */
    public Answer<Found> simulate(Request request) {
        access.require(Role.VIEWER);
        Settings settings = request.settings();
        Optional<Answer.Invalid> tooMany = RunChecks.iterations(settings.iterations(), MOST_ITERATIONS);
        if (tooMany.isPresent()) {
            return Answer.refuse(tooMany.get());
        }
        return Plan.read(request.document())
                .map(plan -> RiskAnalysis.of(plan.scenario()))
                .then(analysis -> request.choice()
                        .refusal(analysis.metrics(), settings)
                        .<Answer<Found>>map(Answer::refuse)
                        .orElseGet(() -> Answer.of(Found.of(analysis.run(settings), request.choice()))));
    }
}
