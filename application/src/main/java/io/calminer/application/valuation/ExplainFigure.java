package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a metric of a scenario, or a line in a period, down to so many levels. */
public final class ExplainFigure {

    private static final int DEEPEST = 12;

    private final Access access;
    private final VisibleScenarios scenarios;

    public ExplainFigure(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /**
     * What is to be explained.
     *
     * @param name a metric such as npv, or a line such as revenue.total
     * @param period the label of a line's period, such as 2031; null for the first one
     * @param depth how many levels down, 0 to 12
     */
    public record Request(
            UUID scenarioId, String name, @Nullable String period, int depth) {}

    public Answer<Explanation> explain(Request request) {
        access.require(Role.VIEWER);
        if (request.depth() < 0 || request.depth() > DEEPEST) {
            Pointer at = Pointer.ROOT.child("depth");
            return refuse(Problem.of(RequestRule.DEPTH_RANGE, at, null, DEEPEST, request.depth()));
        }
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> Plan.read(head.document()))
                .then(plan -> explain(plan, request));
    }

    private static Answer<Explanation> explain(Plan plan, Request request) {
        Model model = plan.scenario().model();
        if (model.hasLine(request.name())) {
            return period(model.calendar(), request.period())
                    .map(period -> model.explain(request.name(), period, request.depth()));
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

    private static Answer<Integer> period(Calendar calendar, @Nullable String label) {
        OptionalInt found = label == null
                ? OptionalInt.of(1)
                : IntStream.rangeClosed(calendar.first(), calendar.periods())
                        .filter(period -> calendar.label(period).equals(label))
                        .findFirst();
        return found.isPresent()
                ? Answer.of(found.getAsInt())
                : Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                        RequestRule.UNKNOWN_PERIOD,
                        Pointer.ROOT.child("period"),
                        null,
                        label,
                        calendar.label(calendar.first()),
                        calendar.label(calendar.periods())))));
    }

    private static Answer<Explanation> refuse(Problem problem) {
        return Answer.refuse(new Answer.Invalid(List.of(problem)));
    }
}
