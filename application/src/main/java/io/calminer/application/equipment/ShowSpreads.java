package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Slice;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far the net present value of a plan spreads with the availability of its fleets as it is stated now, unsaved
 * changes included, and as it was stated before, such as before a log was adopted: by the newest finished run of each.
 */
public final class ShowSpreads {

    /** Plans are looked for among so many runs. */
    private static final int NEWEST = 30;

    private static final String METRIC = "npv";

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ShowDraft drafts;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;

    public ShowSpreads(
            Access access,
            VisibleScenarios scenarios,
            ShowDraft drafts,
            SimulationRuns runs,
            ScenarioVersions versions) {
        this.access = access;
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.runs = runs;
        this.versions = versions;
    }

    /**
     * Where the availability of a fleet comes from.
     *
     * @param fleet what people call it
     * @param log the last day of the log whose law was adopted; empty where somebody stated it
     */
    public record Source(String fleet, String log) {}

    /**
     * How far the net present value spreads in a run.
     *
     * @param sources where the availability of each fleet came from in its plan
     */
    public record Spread(SimulationRun run, MetricFigures npv, List<Source> sources) {

        public Spread {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The spreads beside each other.
     *
     * @param before the newest run with another availability of the fleets; null when there is none
     * @param now the newest run with the availability as it is stated now; null when there is none
     * @param sources where the availability of each fleet comes from now
     * @param otherwise whether the plans of the two differ in other things too
     * @param stale whether the plan was changed in other things since the run
     */
    public record Spreads(
            @Nullable Spread before, @Nullable Spread now, List<Source> sources, boolean otherwise, boolean stale) {

        public Spreads {
            sources = List.copyOf(sources);
        }
    }

    /** A finished run with what its plan says. */
    private record Found(SimulationRun run, MetricFigures npv, FleetLaws laws) {

        private Spread spread() {
            return new Spread(run, npv, laws.sources());
        }
    }

    public Answer<Spreads> show(UUID scenarioId) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, scenarioId)
                .then(head -> drafts.show(scenarioId))
                .map(draft -> spreads(scenarioId, FleetLaws.of(draft.document())));
    }

    private Spreads spreads(UUID scenario, FleetLaws plan) {
        List<Found> same = new ArrayList<>();
        List<Found> other = new ArrayList<>();
        for (Found found : finished(scenario)) {
            (found.laws().laws().equals(plan.laws()) ? same : other).add(found);
        }
        Optional<Found> now = newest(same, plan.others());
        String others = now.map(found -> found.laws().others()).orElse(plan.others());
        Optional<Found> before = newest(other, others);
        return new Spreads(
                before.map(Found::spread).orElse(null),
                now.map(Found::spread).orElse(null),
                plan.sources(),
                before.isPresent() && !before.get().laws().others().equals(others),
                !others.equals(plan.others()));
    }

    /** The newest whose plan says the same of all else; the newest at all where none does. */
    private static Optional<Found> newest(List<Found> found, String others) {
        return found.stream()
                .filter(one -> one.laws().others().equals(others))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Found> finished(UUID scenario) {
        Map<String, String> filters = Map.of("state", RunState.FINISHED.text(), "scenario_id", scenario.toString());
        List<Found> found = new ArrayList<>();
        for (SimulationRun run :
                runs.list(null, new Slice(0, NEWEST, List.of(), filters)).items()) {
            Optional<MetricFigures> npv = runs.results(run.id()).stream()
                    .filter(figures -> figures.metric().equals(METRIC))
                    .findFirst();
            Optional<JsonObject> document = versions.find(run.versionId())
                    .map(ScenarioVersion::document)
                    .map(Plan::tree);
            if (npv.isPresent() && document.isPresent()) {
                found.add(new Found(run, npv.get(), FleetLaws.of(document.get())));
            }
        }
        return found;
    }
}
