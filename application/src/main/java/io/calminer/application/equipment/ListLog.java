package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what happened to one machine, or to all that the caller may see, the newest first. */
public final class ListLog {

    private static final Set<String> SORTABLE =
            Set.of("date", "meter", "kind", "unit", "component", "downtime", "cost");
    private static final Set<String> OF_A_UNIT = Set.of("kind", "component");
    private static final Set<String> OF_ALL = Set.of("project_id", "unit", "fleet", "kind", "component");

    private final Access access;
    private final VisibleEquipment visible;
    private final LogBook log;

    public ListLog(Access access, VisibleEquipment visible, LogBook log) {
        this.access = access;
        this.visible = visible;
        this.log = log;
    }

    /**
     * Which part of the list.
     *
     * @param equipmentId the machine; null for all
     */
    public record Request(@Nullable UUID equipmentId, Window window) {}

    public Answer<Listing<LogLine>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        UUID viewer = caller.has(Role.ADMIN) ? null : caller.userId();
        UUID id = request.equipmentId();
        if (id == null) {
            return Slice.of(request.window(), SORTABLE, OF_ALL).map(slice -> log.list(slice, viewer));
        }
        return visible.find(Role.VIEWER, id)
                .then(equipment -> Slice.of(request.window(), SORTABLE, OF_A_UNIT))
                .map(slice -> log.list(of(slice, id), viewer));
    }

    private static Slice of(Slice slice, UUID equipment) {
        Map<String, String> filters = new HashMap<>(slice.filters());
        filters.put("equipment_id", equipment.toString());
        return new Slice(slice.offset(), slice.limit(), slice.sorts(), filters);
    }
}
