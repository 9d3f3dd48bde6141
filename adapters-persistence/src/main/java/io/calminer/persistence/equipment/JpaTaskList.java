package io.calminer.persistence.equipment;

import io.calminer.application.equipment.KeptTask;
import io.calminer.application.equipment.TaskList;
import io.calminer.domain.maintenance.MaintenanceTask;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaTaskList implements TaskList {

    private static final String SELECT =
            "SELECT t.id, u.project_id, t.equipment_id, u.code, t.name, t.component, t.every,"
                    + " t.repeats, t.measure, t.due_at, t.measured, t.duration, t.cost, t.description, t.revision, t.created_at,"
                    + " t.created_by, t.updated_at FROM maintenance_task t JOIN equipment u ON u.id = t.equipment_id WHERE ";

    private static final String ORDER = " ORDER BY u.project_id, u.code COLLATE \"C\", t.name COLLATE \"C\", t.id";

    private final JpaUnitOfWork work;

    public JpaTaskList(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<KeptTask> find(UUID id) {
        return tasks("t.id = ?1", id).stream().findFirst();
    }

    @Override
    public List<KeptTask> ofUnit(UUID equipment) {
        return tasks("t.equipment_id = ?1", equipment);
    }

    @Override
    public List<KeptTask> ofAll(@Nullable UUID project, @Nullable UUID viewer) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("u.retired IS NULL AND ").append(JpaEquipmentRegister.EXISTS);
        if (project != null) {
            values.add(project);
            where.append(" AND u.project_id = ?").append(values.size());
        }
        if (viewer != null) {
            values.add(viewer);
            where.append(" AND ").append(JpaEquipmentRegister.VISIBLE.replace("?", "?" + values.size()));
        }
        return tasks(where.toString(), values.toArray());
    }

    @Override
    public void add(KeptTask task) {
        work.with(entities -> {
            entities.persist(MaintenanceTaskRow.of(task));
            return task;
        });
    }

    @Override
    public boolean replace(KeptTask task) {
        return work.with(entities -> {
            MaintenanceTaskRow row = entities.find(MaintenanceTaskRow.class, task.id(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = row != null && row.revision == task.revision() - 1;
            if (fits) {
                row.take(task);
            }
            return fits;
        });
    }

    @Override
    public void remove(UUID id) {
        work.with(entities -> {
            Optional.ofNullable(entities.find(MaintenanceTaskRow.class, id)).ifPresent(entities::remove);
            return id;
        });
    }

    private List<KeptTask> tasks(String where, Object... values) {
        return work.with(entities -> {
            Query query = entities.createNativeQuery(SELECT + where + ORDER);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            List<KeptTask> tasks = new ArrayList<>();
            for (Object row : query.getResultList()) {
                tasks.add(task((Object[]) row));
            }
            return tasks;
        });
    }

    private static KeptTask task(Object[] row) {
        MaintenanceTask task = new MaintenanceTask(
                Columns.text(row[4]),
                Columns.text(row[5]),
                MaintenanceTask.Every.valueOf(Columns.text(row[6]).toUpperCase(Locale.ROOT)),
                Columns.orNaN(Columns.optionalDouble(row[7])),
                Columns.text(row[8]),
                Columns.orNaN(Columns.optionalDouble(row[9])),
                Columns.orNaN(Columns.optionalDouble(row[10])),
                Objects.requireNonNull(Columns.optionalDouble(row[11])),
                Objects.requireNonNull(Columns.optionalDouble(row[12])),
                Columns.text(row[13]));
        return new KeptTask(
                Columns.id(row[0]),
                Columns.id(row[1]),
                Columns.id(row[2]),
                Columns.text(row[3]),
                task,
                Columns.number(row[14]),
                Columns.instant(row[15]),
                Columns.text(row[16]),
                Columns.instant(row[17]));
    }
}
