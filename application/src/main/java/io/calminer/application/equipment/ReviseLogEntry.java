package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.maintenance.LogEntry;
import java.util.UUID;

/** Corrects an entry of a log. */
public final class ReviseLogEntry {

    private final Access access;
    private final UnitOfWork work;
    private final LogWriter writer;

    public ReviseLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /**
     * The correction.
     *
     * @param revision the revision that the caller read
     * @param patch a JSON Merge Patch on its fields
     */
    public record Request(UUID equipmentId, String id, long revision, JsonValue patch) {}

    public Answer<LogLine> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.open(request.equipmentId(), request.id(), request.revision())
                .then(before -> VisibleEquipment.read(
                                MergePatch.apply(before.entry().fields(), request.patch()), LogEntry::read)
                        .then(entry -> writer.replace(caller, before, entry))));
    }
}
