package io.calminer.faces.calculation;

import io.calminer.application.Window;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.ListSnapshots;
import io.calminer.application.calculation.Snapshot;
import io.calminer.application.project.ListProjects;
import io.calminer.application.project.ProjectOverview;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.ScenarioOverview;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was kept of earlier answers, and the scenarios for which answers can be kept. */
@Dependent
class KeptAnswers {

    private static final int MOST = 50;
    private static final int PROJECTS = 100;

    private final ListSnapshots listSnapshots;
    private final ListProjects listProjects;
    private final ListScenarios listScenarios;
    private @Nullable List<Snapshot> snapshots;

    @Inject
    KeptAnswers(ListSnapshots listSnapshots, ListProjects listProjects, ListScenarios listScenarios) {
        this.listSnapshots = listSnapshots;
        this.listProjects = listProjects;
        this.listScenarios = listScenarios;
    }

    /** A scenario. */
    public record Place(String id, String name) {}

    /** The newest snapshots of a calculator, asked for once. */
    List<Snapshot> of(@Nullable Calculator calculator) {
        if (snapshots == null) {
            snapshots = calculator == null
                    ? List.of()
                    : listSnapshots
                            .list(new ListSnapshots.Request(calculator, null, Window.first(MOST)))
                            .fold(listing -> listing.items(), refusal -> List.<Snapshot>of());
        }
        return snapshots;
    }

    /** Asks anew: a further one was kept. */
    void forget() {
        snapshots = null;
    }

    /** The scenarios that the reader sees. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (ProjectOverview project : listProjects
                .list(new ListProjects.Request(Window.first(PROJECTS)))
                .fold(listing -> listing.items(), refusal -> List.<ProjectOverview>of())) {
            for (ScenarioOverview scenario : listScenarios
                    .list(new ListScenarios.Request(project.id(), Window.first(PROJECTS)))
                    .fold(listing -> listing.items(), refusal -> List.<ScenarioOverview>of())) {
                places.add(new Place(scenario.id().toString(), project.name() + " · " + scenario.name()));
            }
        }
        return places;
    }
}
