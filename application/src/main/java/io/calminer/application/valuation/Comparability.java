package io.calminer.application.valuation;

import io.calminer.application.RequestRule;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios have in common when their values may be set side by side: the project, the currency, time, and what they are
 * mined for; and none of them is archived.
 *
 * @param head the scenario
 * @param plan its plan, or that of the version that is compared
 */
record Comparability(ScenarioHead head, Plan plan) {

    /** Why they cannot be compared; all of it, each against the first one. */
    static List<Problem> problems(List<Comparability> compared) {
        List<Problem> problems = new ArrayList<>();
        Comparability first = compared.get(0);
        // what says nothing of its products is taken for the same as the others
        Optional<Comparability> telling =
                compared.stream().filter(one -> !one.resources().isEmpty()).findFirst();
        for (int i = 0; i < compared.size(); i++) {
            Comparability one = compared.get(i);
            Pointer at = Pointer.ROOT.child("scenario_ids").child(i);
            if (one.head.state() == ScenarioState.ARCHIVED) {
                tell(problems, RequestRule.SCENARIO_STATUS_INVALID, at, one.name());
            }
            if (i > 0) {
                one.tellDifferences(first, at, problems);
            }
            telling.ifPresent(other -> one.tellResource(other, at, problems));
        }
        return problems;
    }

    private static void tell(List<Problem> problems, Rule rule, Pointer at, @Nullable Object... values) {
        problems.add(Problem.of(rule, at, null, values));
    }

    private String name() {
        return head.name();
    }

    private void tellDifferences(Comparability first, Pointer at, List<Problem> problems) {
        if (!head.projectId().equals(first.head.projectId())) {
            tell(problems, RequestRule.SCENARIO_PROJECT_MISMATCH, at, name(), first.name());
        }
        String currency = plan.scenario().currency();
        String other = first.plan.scenario().currency();
        if (!currency.equals(other)) {
            tell(problems, RequestRule.SCENARIO_CURRENCY_MISMATCH, at, name(), currency, first.name(), other);
        }
        if (!(start().isBefore(first.end()) && first.start().isBefore(end()))) {
            tell(
                    problems,
                    RequestRule.SCENARIO_TIMELINE_DISJOINT,
                    at,
                    name(),
                    start(),
                    end().minusDays(1),
                    first.name(),
                    first.start(),
                    first.end().minusDays(1));
        }
    }

    private void tellResource(Comparability other, Pointer at, List<Problem> problems) {
        Set<String> own = resources();
        Set<String> others = other.resources();
        if (!own.isEmpty() && Collections.disjoint(own, others)) {
            tell(
                    problems,
                    RequestRule.SCENARIO_RESOURCE_MISMATCH,
                    at,
                    name(),
                    String.join(", ", own),
                    other.name(),
                    String.join(", ", others));
        }
    }

    private LocalDate start() {
        Calendar calendar = plan.scenario().calendar();
        return calendar.start(calendar.first());
    }

    private LocalDate end() {
        Calendar calendar = plan.scenario().calendar();
        return calendar.end(calendar.periods());
    }

    /** The metals that products are made for, else the commodities that have a price; none in a plan of bare lines. */
    private Set<String> resources() {
        Set<String> primaries = new TreeSet<>();
        items("products").values().forEach(product -> {
            if (product instanceof JsonObject fields && fields.fields().get("primary") instanceof JsonText primary) {
                primaries.add(primary.value());
            }
        });
        return primaries.isEmpty() ? new TreeSet<>(items("prices").keySet()) : primaries;
    }

    private Map<String, JsonValue> items(String collection) {
        return plan.tree().fields().get(collection) instanceof JsonObject items ? items.fields() : Map.of();
    }
}
