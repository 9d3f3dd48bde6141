package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.domain.maintenance.LogEntry;
import java.util.UUID;

/** Writes one thing that happened to a machine into its log. */
public final class AddLogEntry {

    private final Access access;
    private final UnitOfWork work;
    private final LogWriter writer;

    public AddLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /** The entry, read from a document. */
    public record Request(UUID equipmentId, LogEntry entry) {}

    public Answer<LogLine> add(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.add(caller, request.equipmentId(), request.entry()));
    }
}
