package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds machines of projects that are open to the caller, and what is asked of them. */
public final class VisibleEquipment {

    /** Where a day begins first on earth, so that nobody's today is still to come. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Access access;
    private final Projects projects;
    private final EquipmentRegister register;
    private final Clock clock;

    private VisibleEquipment(Access access, Projects projects, EquipmentRegister register, Clock clock) {
        this.access = access;
        this.projects = projects;
        this.register = register;
        this.clock = clock;
    }

    public static VisibleEquipment of(Access access, Projects projects, EquipmentRegister register, Clock clock) {
        return new VisibleEquipment(access, projects, register, clock);
    }

    /** A machine that the caller may see. */
    Answer<Equipment> find(Role role, UUID id) {
        return visible(role, id, register.find(id));
    }

    /** A machine that the caller may change, held for update. */
    Answer<Equipment> open(Role role, UUID id) {
        return visible(role, id, register.findForUpdate(id))
                .then(equipment -> project(role, equipment.projectId()).map(project -> equipment));
    }

    /** A project whose machines the caller may change. */
    Answer<Project> project(Role role, UUID id) {
        Optional<Project> project = projects.find(id);
        if (project.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("project", id.toString()));
        }
        access.require(role, id);
        return project.get().state() == Project.State.ACTIVE
                ? Answer.of(project.get())
                : Answer.refuse(new Answer.Locked("project", "archived", "Maybe restore it first."));
    }

    /** The last day that a log may tell of. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST);
    }

    /** The day by which what is due is counted: that of the server's clock, so that nothing is overdue on its day. */
    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What an object states, or all that is wrong with it. */
    static <T> Answer<T> read(JsonValue value, Function<Fields, T> reading) {
        Problems problems = new Problems();
        Fields fields = Fields.of(value, Pointer.ROOT, problems);
        T read = reading.apply(fields);
        fields.noOthers();
        return problems.isEmpty() ? Answer.of(read) : Answer.refuse(new Answer.Invalid(problems.list()));
    }

    private Answer<Equipment> visible(Role role, UUID id, Optional<Equipment> found) {
        if (found.isEmpty() || projects.find(found.get().projectId()).isEmpty()) {
            return Answer.refuse(new Answer.NotFound("unit", id.toString()));
        }
        access.require(role, found.get().projectId());
        return Answer.of(found.get());
    }
}
