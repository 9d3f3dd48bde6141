package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Takes an entry out of a log; the audit trail keeps what it said. */
public final class RemoveLogEntry {

    private final Access access;
    private final UnitOfWork work;
    private final LogWriter writer;

    public RemoveLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /** Which entry, at the revision that the caller read. */
    public record Request(UUID equipmentId, String id, long revision) {}

    /** The entry as it was. */
    public Answer<LogLine> remove(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.open(request.equipmentId(), request.id(), request.revision())
                .map(before -> writer.remove(caller, before)));
    }
}
