package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows a machine. */
public final class ShowEquipment {

    private final Access access;
    private final VisibleEquipment visible;

    public ShowEquipment(Access access, VisibleEquipment visible) {
        this.access = access;
        this.visible = visible;
    }

    public Answer<Equipment> show(UUID id) {
        access.require(Role.VIEWER);
        return visible.find(Role.VIEWER, id);
    }
}
