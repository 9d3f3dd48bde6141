package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.valuation.bridge.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets scenarios side by side, and shows the way from the value of the first to that of the second. */
public final class CompareScenarios {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Access access;
    private final VisibleScenarios scenarios;

    public CompareScenarios(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /** Two to four different scenarios; the bridge leads from the first to the second. */
    public record Request(List<UUID> scenarioIds) {
        public Request {
            scenarioIds = List.copyOf(scenarioIds);
        }
    }

    /**
     * Scenarios side by side.
     *
     * @param scenarios each with its value, in the order asked
     * @param bridge from the first to the second; null where their currencies differ
     */
    public record Comparison(
            List<Compared> scenarios, @Nullable Bridge bridge) {
        public Comparison {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** One of the scenarios. */
    public record Compared(UUID id, Valued valued) {}

    public Answer<Comparison> compare(Request request) {
        access.require(Role.VIEWER);
        List<UUID> ids = request.scenarioIds();
        if (ids.size() < FEWEST || ids.size() > MOST || ids.stream().distinct().count() < ids.size()) {
            Problem problem = Problem.of(
                    RequestRule.COMPARED_SCENARIOS, Pointer.ROOT.child("scenario_ids"), null, FEWEST, MOST, ids.size());
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
        List<Compared> compared = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (UUID id : ids) {
            Answer<Plan> plan = scenarios.find(Role.VIEWER, id).then(head -> Plan.read(head.document()));
            Answer<Compared> answer = plan.then(Valued::of).map(valued -> new Compared(id, valued));
            if (answer.isRefused()) {
                return answer.map(none -> new Comparison(List.of(), null));
            }
            plans.add(plan.get());
            compared.add(answer.get());
        }
        return Answer.of(new Comparison(compared, bridge(plans.get(0), plans.get(1))));
    }

    private static @Nullable Bridge bridge(Plan from, Plan to) {
        boolean comparable = from.scenario().currency().equals(to.scenario().currency());
        return comparable ? Bridge.between(from.tree(), to.tree()) : null;
    }
}
