package io.calminer.application.reporting;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.valuation.Valued;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;
import java.util.UUID;

/** Reports the economics of a scenario as a technical report has them; a study of reserves refuses inferred material. */
public final class ReportEconomics {

    private final Access access;
    private final VisibleScenarios scenarios;

    public ReportEconomics(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /**
     * What is reported.
     *
     * @param stage how far the study has gone
     */
    public record Request(UUID scenarioId, StudyStage stage) {}

    public Answer<EconomicsReport> report(Request request) {
        access.require(Role.VIEWER);
        return scenarios.find(Role.VIEWER, request.scenarioId()).then(head -> report(head, request.stage()));
    }

    private static Answer<EconomicsReport> report(ScenarioHead head, StudyStage stage) {
        return Plan.read(head.document())
                .then(plan -> Valued.of(plan).then(valued -> {
                    OreClasses classes = OreClasses.of(plan);
                    if (stage.isOfReserves() && !classes.inferred().isEmpty()) {
                        Problem problem = Problem.of(
                                RequestRule.STUDY_INFERRED,
                                Pointer.ROOT.child("study_stage"),
                                null,
                                stage.text(),
                                String.join(", ", classes.inferred()),
                                StudyStage.PRELIMINARY_ASSESSMENT.text());
                        return Answer.refuse(new Answer.Invalid(List.of(problem)));
                    }
                    return Answer.of(new EconomicsTables(head, plan, valued, stage, classes).report());
                }));
    }
}
