package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.util.UUID;

/** Removes a machine that was entered by mistake: one with a log is retired, not removed. */
public final class RemoveEquipment {

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final LogBook log;
    private final Journal journal;

    public RemoveEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            Journal journal) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.register = register;
        this.log = log;
        this.journal = journal;
    }

    /** Which machine, at the revision that the caller read. */
    public record Request(UUID id, long revision) {}

    /** The machine as it was. */
    public Answer<Equipment> remove(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(
                () -> visible.open(Role.ANALYST, request.id()).then(before -> removed(caller, request, before)));
    }

    private Answer<Equipment> removed(Caller caller, Request request, Equipment before) {
        if (before.revision() != request.revision()) {
            return Answer.refuse(
                    new Answer.Stale("unit", Long.toString(request.revision()), Long.toString(before.revision())));
        }
        int entries = log.ofUnit(before.id()).size();
        if (entries > 0) {
            return Answer.refuse(new Answer.Locked(
                    "unit", "in use: its log has " + entries + " entries", "Maybe state when it was retired."));
        }
        register.remove(before.id());
        journal.write(
                caller,
                "equipment.remove",
                "unit",
                before.id(),
                before.projectId(),
                before.unit().fields(),
                null);
        return Answer.of(before);
    }
}
