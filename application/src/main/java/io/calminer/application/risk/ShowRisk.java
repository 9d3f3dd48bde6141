package io.calminer.application.risk;

import io.calminer.application.Answer;
import io.calminer.application.Slice;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.draft.Draft;
import io.calminer.application.project.draft.Drafts;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.application.simulation.SimulationRuns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows how risky a scenario is by its finished runs: the newest one of the plan as the caller sees it, with the unsaved
 * changes, or else the newest of an earlier state of the plan, which is then stale.
 */
public final class ShowRisk {

    /** A plan as it stands is looked for among so many runs. */
    private static final int NEWEST = 50;

    private static final String METRIC = "npv";

    private final Access access;
    private final VisibleScenarios scenarios;
    private final Drafts drafts;
    private final SimulationRuns runs;

    public ShowRisk(Access access, VisibleScenarios scenarios, Drafts drafts, SimulationRuns runs) {
        this.access = access;
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.runs = runs;
    }

    /**
     * What is known of the risk.
     *
     * @param run the run; null when none has finished
     * @param npv its statistics of the net present value; null when no run has finished
     * @param stale whether the plan was changed since
     */
    public record Standing(
            @Nullable SimulationRun run, @Nullable MetricFigures npv, boolean stale) {}

    public Answer<Standing> show(UUID scenarioId) {
        Caller caller = access.require(Role.VIEWER);
        return scenarios.find(Role.VIEWER, scenarioId).map(head -> standing(head, hash(head, caller)));
    }

    private Standing standing(ScenarioHead head, String hash) {
        Map<String, String> filters = Map.of(
                "state", RunState.FINISHED.text(), "scenario_id", head.id().toString());
        List<SimulationRun> finished =
                runs.list(null, new Slice(0, NEWEST, List.of(), filters)).items();
        Optional<SimulationRun> current =
                finished.stream().filter(run -> run.inputHash().equals(hash)).findFirst();
        SimulationRun run = current.orElse(finished.isEmpty() ? null : finished.get(0));
        return run == null
                ? new Standing(null, null, false)
                : new Standing(run, npv(run), !run.inputHash().equals(hash));
    }

    private @Nullable MetricFigures npv(SimulationRun run) {
        return runs.results(run.id()).stream()
                .filter(figures -> figures.metric().equals(METRIC))
                .findFirst()
                .orElse(null);
    }

    /** The input hash of the plan with the caller's changes in it; empty while it does not compile. */
    private String hash(ScenarioHead head, Caller caller) {
        UUID user = caller.userId();
        Optional<Draft> draft = user == null ? Optional.empty() : drafts.find(head.id(), user);
        return draft.filter(changes -> changes.applied() > 0)
                .map(changes -> Plan.read(changes.resolved()).fold(Plan::hash, refusal -> ""))
                .orElse(head.hash());
    }
}
