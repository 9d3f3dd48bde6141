package io.calminer.persistence.equipment;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.equipment.Equipment;
import io.calminer.application.equipment.EquipmentRegister;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaEquipmentRegister implements EquipmentRegister {

    /** Machines of deleted projects are gone with them; those of private ones are told to members only. */
    static final String EXISTS = "EXISTS (SELECT 1 FROM project p WHERE p.id = u.project_id AND p.state <> 'deleted')";

    static final String VISIBLE = "EXISTS (SELECT 1 FROM project p WHERE p.id = u.project_id"
            + " AND (NOT p.is_private OR EXISTS (SELECT 1 FROM project_member m"
            + " WHERE m.project_id = p.id AND m.user_id = ?)))";

    private static final Map<String, String> COLUMNS = Map.of(
            "code", "u.code COLLATE \"C\"",
            "name", "u.name COLLATE \"C\"",
            "fleet", "u.fleet COLLATE \"C\"",
            "model", "u.model COLLATE \"C\"",
            "in_service", "u.in_service",
            "updated_at", "u.updated_at",
            "project_id", "u.project_id");

    private final JpaUnitOfWork work;

    public JpaEquipmentRegister(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Equipment> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(EquipmentRow.class, id)).map(EquipmentRow::toDomain));
    }

    @Override
    public Optional<Equipment> findForUpdate(UUID id) {
        return work.with(
                entities -> Optional.ofNullable(entities.find(EquipmentRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .map(EquipmentRow::toDomain));
    }

    @Override
    public Optional<Equipment> findByCode(UUID project, String code) {
        return work.with(entities -> entities.createQuery(
                        "SELECT u FROM EquipmentRow u WHERE u.projectId = :project AND u.code = :code",
                        EquipmentRow.class)
                .setParameter("project", project)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(EquipmentRow::toDomain));
    }

    @Override
    public List<Equipment> ofProject(UUID project) {
        return work.with(entities -> entities.createQuery(
                        "SELECT u FROM EquipmentRow u WHERE u.projectId = :project", EquipmentRow.class)
                .setParameter("project", project)
                .getResultStream()
                .map(EquipmentRow::toDomain)
                .sorted(Comparator.comparing(equipment -> equipment.unit().code()))
                .toList());
    }

    @Override
    public void add(Equipment equipment) {
        work.with(entities -> {
            entities.persist(EquipmentRow.of(equipment));
            entities.flush();
            return equipment;
        });
    }

    @Override
    public boolean replace(Equipment equipment) {
        return work.with(entities -> {
            EquipmentRow row = entities.find(EquipmentRow.class, equipment.id(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = row != null && row.revision == equipment.revision() - 1;
            if (fits) {
                row.take(equipment);
            }
            return fits;
        });
    }

    @Override
    public void remove(UUID id) {
        work.with(entities -> {
            Optional.ofNullable(entities.find(EquipmentRow.class, id)).ifPresent(entities::remove);
            entities.flush();
            return id;
        });
    }

    @Override
    public Listing<Equipment> list(Slice slice, @Nullable UUID viewer) {
        JpaList list = new JpaList("u.id, u.code", "equipment u", "u.code COLLATE \"C\", u.id", COLUMNS).where(EXISTS);
        if (viewer != null) {
            list.where(VISIBLE, viewer);
        }
        return work.with(entities -> list.read(
                entities,
                slice,
                row -> Objects.requireNonNull(entities.find(EquipmentRow.class, Columns.id(row[0])))
                        .toDomain()));
    }
}
