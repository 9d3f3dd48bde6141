package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.valuation.bridge.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sets scenarios or versions of them side by side, and shows the way from the value of the first to that of the second.
 */
public final class CompareScenarios {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ScenarioVersions versions;

    public CompareScenarios(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        this.access = access;
        this.scenarios = scenarios;
        this.versions = versions;
    }

    /**
     * What is compared.
     *
     * @param sides two to four different ones; the bridge leads from the first to the second
     * @param order pointers of the changes that the bridge takes over first, in their order; none for the usual one
     */
    public record Request(List<Side> sides, List<String> order) {
        public Request {
            sides = List.copyOf(sides);
            order = List.copyOf(order);
        }

        /** Scenarios as they stand, with the bridge in its usual order. */
        public static Request of(List<UUID> scenarioIds) {
            return new Request(
                    scenarioIds.stream().map(id -> new Side(id, null)).toList(), List.of());
        }
    }

    /**
     * A scenario as it stands, or a version of it.
     *
     * @param version its number; null for the scenario as it stands
     */
    public record Side(UUID scenarioId, @Nullable Integer version) {}

    /**
     * Scenarios side by side.
     *
     * @param scenarios each with its value, in the order asked
     * @param bridge from the first to the second
     */
    public record Comparison(List<Compared> scenarios, Bridge bridge) {
        public Comparison {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** One of them. */
    public record Compared(Side side, Valued valued) {
        public UUID id() {
            return side.scenarioId();
        }
    }

    public Answer<Comparison> compare(Request request) {
        access.require(Role.VIEWER);
        List<Side> sides = request.sides();
        if (sides.size() < FEWEST
                || sides.size() > MOST
                || sides.stream().distinct().count() < sides.size()) {
            Problem problem = Problem.of(
                    RequestRule.COMPARED_SCENARIOS,
                    Pointer.ROOT.child("scenario_ids"),
                    null,
                    FEWEST,
                    MOST,
                    sides.size());
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
        List<Comparability> read = new ArrayList<>();
        for (Side side : sides) {
            Answer<Comparability> one = scenarios
                    .find(Role.VIEWER, side.scenarioId())
                    .then(head -> plan(head, side.version()).map(plan -> new Comparability(head, plan)));
            if (one.isRefused()) {
                return Answer.refuse(Objects.requireNonNull(one.refusal()));
            }
            read.add(one.get());
        }
        List<Problem> problems = Comparability.problems(read);
        return problems.isEmpty() ? value(sides, read, request.order()) : Answer.refuse(new Answer.Invalid(problems));
    }

    private static Answer<Comparison> value(List<Side> sides, List<Comparability> read, List<String> order) {
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Answer<Valued> valued = Valued.of(read.get(i).plan());
            if (valued.isRefused()) {
                return Answer.refuse(Objects.requireNonNull(valued.refusal()));
            }
            compared.add(new Compared(sides.get(i), valued.get()));
        }
        return compare(compared, read, order);
    }

    private Answer<Plan> plan(ScenarioHead head, @Nullable Integer version) {
        if (version == null) {
            return Plan.read(head.document());
        }
        return versions.find(head.id(), version)
                .map(found -> Plan.read(found.document()))
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("version", version.toString())));
    }

    private static Answer<Comparison> compare(List<Compared> compared, List<Comparability> read, List<String> order) {
        Plan from = read.get(0).plan();
        Plan to = read.get(1).plan();
        List<Pointer> first = order.stream()
                .filter(text -> text.isEmpty() || text.startsWith("/"))
                .map(Pointer::parse)
                .toList();
        Bridge bridge = Bridge.between(from.tree(), to.tree(), first);
        List<Problem> problems = problems(bridge, order);
        return problems.isEmpty()
                ? Answer.of(new Comparison(compared, bridge))
                : Answer.refuse(new Answer.Invalid(problems));
    }

    private static List<Problem> problems(Bridge bridge, List<String> order) {
        List<String> changes = bridge.steps().stream()
                .flatMap(step -> step.changes().stream())
                .map(Pointer::text)
                .toList();
        return IntStream.range(0, order.size())
                .filter(i -> !changes.contains(order.get(i)))
                .mapToObj(i -> Problem.of(
                        RequestRule.NO_CHANGE,
                        Pointer.ROOT.child("order").child(i),
                        null,
                        order.get(i),
                        Suggestion.nearest(order.get(i), changes)))
                .toList();
    }
}
