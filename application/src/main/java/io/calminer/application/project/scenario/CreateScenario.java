package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates a scenario that stands alone: from a plan document, from a shipped plan, or empty. */
public final class CreateScenario {

    static final int LONGEST_NAME = 200;

    private static final String SUM =
            "revenue.total - cost.operating - royalty.total - tax.total - capital.total - working_capital.change";

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final PlanWriter writer;
    private final Ids ids;
    private final Clock clock;

    public CreateScenario(Access access, UnitOfWork work, Projects projects, PlanWriter writer, Ids ids, Clock clock) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The scenario to create.
     *
     * @param name null for the name that the document states
     * @param document the plan as text; null for another source
     * @param demo the name of a shipped plan; null for another source; without any source the scenario is empty
     */
    public record Request(
            UUID projectId,
            @Nullable String name,
            String description,
            @Nullable String document,
            @Nullable String demo) {}

    public Answer<ScenarioHead> create(Request request) {
        Caller caller = access.require(Role.ANALYST, request.projectId());
        Optional<Project> project = projects.find(request.projectId());
        if (project.isEmpty()) {
            return Answer.refuse(
                    new Answer.NotFound("project", request.projectId().toString()));
        }
        if (project.get().state() != Project.State.ACTIVE) {
            return Answer.refuse(new Answer.Locked("project", "archived", "Maybe restore it first."));
        }
        return text(request, project.get()).then(Plan::read).then(plan -> {
            String name = request.name() == null
                    ? plan.scenario().name()
                    : request.name().strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                        RequestRule.TEXT_LENGTH, Pointer.ROOT.child("name"), null, 1, LONGEST_NAME, name.length()))));
            }
            ScenarioHead head = head(request, name, plan, caller);
            return work.inTransaction(() -> writer.add(caller, head, plan, "scenario.create"));
        });
    }

    private Answer<String> text(Request request, Project project) {
        if (request.document() != null) {
            return Answer.of(request.document());
        }
        String demo = request.demo();
        if (demo != null) {
            return DemoPlans.text(demo)
                    .map(Answer::of)
                    .orElseGet(() -> Answer.refuse(new Answer.NotFound("demo plan", demo)));
        }
        String name = request.name() == null || request.name().isBlank() ? project.name() : request.name();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
        String quoted = CanonicalJson.write(new JsonValue.JsonText(name));
        return Answer.of(empty(quoted, project.currency(), year));
    }

    /** A plan of ten years without any flow; whatever is added to a total is part of its cash flow. */
    private static String empty(String name, String money, int year) {
        return """
               {"format": "calminer-plan/1", "name": %1$s, "currency": "%2$s",
                "calendar": {"start": "%3$d-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 10}]},
                "valuation": {"discount_rate": "8%%"},
                "parameters": {}, "lines": {
                  "cash_flow.project": {"name": "Project cash flow", "position": 1, "kind": "flow", "unit": "M%2$s",
                    "at_zero": "%4$s", "formula": "%4$s"}}}
               """.formatted(name, money, year, SUM);
    }

    private ScenarioHead head(Request request, String name, Plan plan, Caller caller) {
        return new ScenarioHead(
                ids.next(),
                request.projectId(),
                name,
                request.description(),
                ScenarioState.DRAFT,
                null,
                null,
                null,
                null,
                plan.text(),
                plan.hash(),
                1,
                clock.instant(),
                caller.username(),
                clock.instant(),
                caller.username());
    }
}
