package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.domain.maintenance.EquipmentUnit;
import java.time.Clock;
import java.util.UUID;

/** Adds a machine to a project. */
public final class CreateEquipment {

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CreateEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.register = register;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** The machine, read from a document. */
    public record Request(UUID projectId, EquipmentUnit unit) {}

    public Answer<Equipment> create(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(
                () -> visible.project(Role.ANALYST, request.projectId()).then(project -> add(caller, request)));
    }

    private Answer<Equipment> add(Caller caller, Request request) {
        EquipmentUnit unit = request.unit();
        if (register.findByCode(request.projectId(), unit.code()).isPresent()) {
            return Answer.refuse(new Answer.Taken("unit", "code", unit.code()));
        }
        Equipment equipment = new Equipment(
                ids.next(), request.projectId(), unit, 1, clock.instant(), caller.username(), clock.instant());
        register.add(equipment);
        journal.write(caller, "equipment.create", "unit", equipment.id(), equipment.projectId(), null, unit.fields());
        return Answer.of(equipment);
    }
}
