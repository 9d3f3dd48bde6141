package io.calminer.application.calculation;

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

/** Lists the snapshots of a calculator, the newest first: those of one scenario, or of all projects open to the caller. */
public final class ListSnapshots {

    private static final Set<String> SORTABLE = Set.of("created_at", "created_by");
    private static final Set<String> FILTERABLE = Set.of("scenario_id", "project_id", "created_by");

    private final Access access;
    private final Snapshots snapshots;
    private final VisibleScenarios scenarios;

    public ListSnapshots(Access access, Snapshots snapshots, VisibleScenarios scenarios) {
        this.access = access;
        this.snapshots = snapshots;
        this.scenarios = scenarios;
    }

    /**
     * The part of the list.
     *
     * @param scenarioId the scenario whose snapshots are listed; null for any
     */
    public record Request(Calculator calculator, @Nullable UUID scenarioId, Window window) {}

    public Answer<Listing<Snapshot>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        @Nullable UUID viewer = caller.has(Role.ADMIN) ? null : caller.userId();
        Answer<Slice> slice = Slice.of(request.window(), SORTABLE, FILTERABLE);
        @Nullable UUID scenario = request.scenarioId();
        if (scenario == null) {
            return slice.map(part -> snapshots.list(request.calculator(), viewer, part));
        }
        return scenarios
                .find(Role.VIEWER, scenario)
                .then(head -> slice)
                .map(part -> snapshots.list(request.calculator(), viewer, with(part, scenario)));
    }

    private static Slice with(Slice slice, UUID scenario) {
        Map<String, String> filters = new HashMap<>(slice.filters());
        filters.put("scenario_id", scenario.toString());
        return new Slice(slice.offset(), slice.limit(), slice.sorts(), filters);
    }
}
