package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows an entry of a log. */
public final class ShowLogEntry {

    private final Access access;
    private final VisibleEquipment visible;
    private final LogWriter writer;

    public ShowLogEntry(Access access, VisibleEquipment visible, LogWriter writer) {
        this.access = access;
        this.visible = visible;
        this.writer = writer;
    }

    /** Which entry of which machine. */
    public record Request(UUID equipmentId, String id) {}

    public Answer<LogLine> show(Request request) {
        access.require(Role.VIEWER);
        return visible.find(Role.VIEWER, request.equipmentId())
                .then(equipment -> writer.find(request.equipmentId(), request.id()));
    }
}
