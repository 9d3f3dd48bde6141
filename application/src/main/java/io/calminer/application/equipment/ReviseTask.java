package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.maintenance.MaintenanceTask;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes or removes a task of a machine. */
public final class ReviseTask {

    private static final String SUBJECT = "task";

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final TaskList tasks;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public ReviseTask(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            TaskList tasks,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.tasks = tasks;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The change.
     *
     * @param id the task; null for a new one
     * @param revision the revision that the caller read; not looked at for a new one
     * @param patch a JSON Merge Patch on its fields; null to remove it
     */
    public record Request(
            UUID equipmentId,
            @Nullable String id,
            long revision,
            @Nullable JsonValue patch) {}

    /** The task after the change; as it was when it was removed. */
    public Answer<KeptTask> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> visible.open(Role.ANALYST, request.equipmentId())
                .then(equipment -> changed(caller, request, equipment)));
    }

    private Answer<KeptTask> changed(Caller caller, Request request, Equipment equipment) {
        String id = request.id();
        JsonValue patch = request.patch();
        if (id == null) {
            JsonValue fields = patch == null ? new JsonValue.JsonNull() : patch;
            return VisibleEquipment.read(fields, MaintenanceTask::read).map(task -> add(caller, equipment, task));
        }
        Optional<KeptTask> found = Ids.parse(id)
                .flatMap(tasks::find)
                .filter(task -> task.equipmentId().equals(equipment.id()));
        if (found.isEmpty()) {
            return Answer.refuse(new Answer.NotFound(SUBJECT, id));
        }
        KeptTask before = found.get();
        if (before.revision() != request.revision()) {
            return Answer.refuse(
                    new Answer.Stale(SUBJECT, Long.toString(request.revision()), Long.toString(before.revision())));
        }
        return patch == null
                ? Answer.of(remove(caller, before))
                : VisibleEquipment.read(MergePatch.apply(before.task().fields(), patch), MaintenanceTask::read)
                        .map(task -> replace(caller, before, task));
    }

    private KeptTask add(Caller caller, Equipment equipment, MaintenanceTask task) {
        KeptTask kept = new KeptTask(
                ids.next(),
                equipment.projectId(),
                equipment.id(),
                equipment.unit().code(),
                task,
                1,
                clock.instant(),
                caller.username(),
                clock.instant());
        tasks.add(kept);
        tell(caller, "task.add", kept, null, task.fields());
        return kept;
    }

    private KeptTask replace(Caller caller, KeptTask before, MaintenanceTask task) {
        KeptTask after = before.with(task, clock.instant());
        tasks.replace(after);
        tell(caller, "task.revise", after, before.task().fields(), task.fields());
        return after;
    }

    private KeptTask remove(Caller caller, KeptTask before) {
        tasks.remove(before.id());
        tell(caller, "task.remove", before, before.task().fields(), null);
        return before;
    }

    private void tell(
            Caller caller, String action, KeptTask task, @Nullable JsonValue before, @Nullable JsonValue after) {
        journal.write(caller, action, SUBJECT, task.id(), task.projectId(), before, after);
    }
}
