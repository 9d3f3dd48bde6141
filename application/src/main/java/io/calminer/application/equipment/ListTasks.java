package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;
import java.util.UUID;

/** Lists what is due again and again on a machine. */
public final class ListTasks {

    private final Access access;
    private final VisibleEquipment visible;
    private final TaskList tasks;

    public ListTasks(Access access, VisibleEquipment visible, TaskList tasks) {
        this.access = access;
        this.visible = visible;
        this.tasks = tasks;
    }

    public Answer<List<KeptTask>> list(UUID equipmentId) {
        access.require(Role.VIEWER);
        return visible.find(Role.VIEWER, equipmentId).map(equipment -> tasks.ofUnit(equipmentId));
    }
}
