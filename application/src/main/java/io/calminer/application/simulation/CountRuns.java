package io.calminer.application.simulation;

import io.calminer.application.Slice;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the runs of all projects by state, for those who watch over the server. */
public final class CountRuns {

    private final Access access;
    private final SimulationRuns runs;

    public CountRuns(Access access, SimulationRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    public Map<RunState, Long> count() {
        access.require(Role.ADMIN);
        Map<RunState, Long> counts = new EnumMap<>(RunState.class);
        for (RunState state : RunState.values()) {
            Slice none = new Slice(0, 1, List.of(), Map.of("state", state.text()));
            counts.put(state, runs.list(null, none).total());
        }
        return counts;
    }
}
