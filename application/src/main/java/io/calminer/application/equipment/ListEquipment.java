package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import java.util.Set;
import java.util.UUID;

/** Lists the machines of the projects that the caller may see, by code. */
public final class ListEquipment {

    private static final Set<String> SORTABLE = Set.of("code", "name", "fleet", "model", "in_service", "updated_at");
    private static final Set<String> FILTERABLE = Set.of("project_id", "code", "fleet", "model");

    private final Access access;
    private final EquipmentRegister register;

    public ListEquipment(Access access, EquipmentRegister register) {
        this.access = access;
        this.register = register;
    }

    /** Which part of the list. */
    public record Request(Window window) {}

    public Answer<Listing<Equipment>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        UUID viewer = caller.has(Role.ADMIN) ? null : caller.userId();
        return Slice.of(request.window(), SORTABLE, FILTERABLE).map(slice -> register.list(slice, viewer));
    }
}
