package io.calminer.application.equipment;

import io.calminer.application.InMemoryDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

public final class InMemoryTaskList implements TaskList {

    private final InMemoryDatabase.Table<UUID, KeptTask> rows;
    private final InMemoryEquipmentRegister register;
    private final BiPredicate<UUID, UUID> visible;

    /** Tasks over a database; {@code visible} says whether a project is open to a user. */
    public InMemoryTaskList(
            InMemoryDatabase database, InMemoryEquipmentRegister register, BiPredicate<UUID, UUID> visible) {
        this.rows = database.table();
        this.register = register;
        this.visible = visible;
    }

    @Override
    public Optional<KeptTask> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public List<KeptTask> ofUnit(UUID equipment) {
        return tasks(task -> task.equipmentId().equals(equipment));
    }

    @Override
    public List<KeptTask> ofAll(@Nullable UUID project, @Nullable UUID viewer) {
        return tasks(task -> (project == null || task.projectId().equals(project))
                && (viewer == null || visible.test(task.projectId(), viewer))
                && register.find(task.equipmentId()).orElseThrow().unit().retired() == null);
    }

    @Override
    public void add(KeptTask task) {
        rows.put(task.id(), task);
    }

    @Override
    public boolean replace(KeptTask task) {
        boolean fits = find(task.id())
                .filter(old -> old.revision() == task.revision() - 1)
                .isPresent();
        if (fits) {
            add(task);
        }
        return fits;
    }

    @Override
    public void remove(UUID id) {
        rows.with(all -> all.remove(id));
    }

    private List<KeptTask> tasks(Predicate<KeptTask> wanted) {
        return rows.rows().stream()
                .filter(task -> register.find(task.equipmentId()).isPresent())
                .filter(wanted)
                .sorted(Comparator.comparing(KeptTask::projectId)
                        .thenComparing(KeptTask::unit)
                        .thenComparing(task -> task.task().name()))
                .toList();
    }
}
