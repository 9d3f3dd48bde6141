package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.VisibleScenarios;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists runs, the newest first: those of one scenario, or for administrators all. */
public final class ListRuns {

    private static final Set<String> SORTABLE = Set.of("requested_at", "state");
    private static final Set<String> FILTERABLE = Set.of("state", "scenario_id");

    private final Access access;
    private final SimulationRuns runs;
    private final VisibleScenarios scenarios;

    public ListRuns(Access access, SimulationRuns runs, VisibleScenarios scenarios) {
        this.access = access;
        this.runs = runs;
        this.scenarios = scenarios;
    }

    /**
     * The part of the list.
     *
     * @param scenarioId the scenario whose runs are listed; null for the runs of all projects open to the caller
     */
    public record Request(@Nullable UUID scenarioId, Window window) {}

    public Answer<Listing<SimulationRun>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        UUID scenario = request.scenarioId();
        Answer<Slice> slice = Slice.of(request.window(), SORTABLE, FILTERABLE);
        if (scenario != null) {
            return scenarios
                    .find(Role.VIEWER, scenario)
                    .then(head -> slice)
                    .map(part -> runs.list(null, with(part, scenario)));
        }
        UUID viewer = caller.has(Role.ADMIN) ? null : caller.userId();
        return slice.map(part -> runs.list(viewer, part));
    }

    private static Slice with(Slice slice, UUID scenario) {
        Map<String, String> filters = new HashMap<>(slice.filters());
        filters.put("scenario_id", scenario.toString());
        return new Slice(slice.offset(), slice.limit(), slice.sorts(), filters);
    }
}
