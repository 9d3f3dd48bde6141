package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a metric of a scenario, or a line or an input in a period, down to so many levels. */
public final class ExplainFigure {

    private final Access access;
    private final VisibleScenarios scenarios;

    public ExplainFigure(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /**
     * What is to be explained.
     *
     * @param name a metric such as npv, a line such as revenue.total, or an input
     * @param period the label of a period, a quarter or a fiscal year, such as 2031; null for the first period
     * @param depth how many levels down, 0 to 12
     */
    public record Request(
            UUID scenarioId, String name, @Nullable String period, int depth) {}

    public Answer<Explanation> explain(Request request) {
        access.require(Role.VIEWER);
        Optional<Problem> tooDeep = ExplanationDepth.problem(request.depth());
        if (tooDeep.isPresent()) {
            return refuse(tooDeep.get());
        }
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> Plan.read(head.document()))
                .then(plan -> explain(plan, request));
    }

    private static Answer<Explanation> explain(Plan plan, Request request) {
        Model model = plan.scenario().model();
        if (model.has(request.name())) {
            return LabelledPeriod.stretch(model.calendar(), request.period())
                    .map(stretch -> model.explain(request.name(), stretch, request.depth()));
        }
        return Valued.of(plan).then(valued -> figure(valued.valuation(), request));
    }

    private static Answer<Explanation> figure(Valuation valuation, Request request) {
        for (Figure figure : valuation.figures()) {
            if (figure.name().equals(request.name())) {
                return Answer.of(figure.explain(request.depth()));
            }
        }
        List<String> known = Stream.concat(
                        valuation.figures().stream().map(Figure::name),
                        valuation.scenario().model().lines().stream().map(Line::key))
                .toList();
        return refuse(Problem.of(
                RequestRule.UNKNOWN_METRIC,
                Pointer.ROOT.child("metric"),
                null,
                request.name(),
                Suggestion.nearest(request.name(), known)));
    }

    private static Answer<Explanation> refuse(Problem problem) {
        return Answer.refuse(new Answer.Invalid(List.of(problem)));
    }
}
