package io.calminer.application.equipment;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

public final class InMemoryEquipmentRegister implements EquipmentRegister {

    private final InMemoryDatabase.Table<UUID, Equipment> rows;
    private final BiPredicate<UUID, UUID> visible;

    /** Machines over a database; {@code visible} says whether a project is open to a user. */
    public InMemoryEquipmentRegister(InMemoryDatabase database, BiPredicate<UUID, UUID> visible) {
        this.rows = database.table();
        this.visible = visible;
    }

    @Override
    public Optional<Equipment> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<Equipment> findForUpdate(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<Equipment> findByCode(UUID project, String code) {
        return ofProject(project).stream()
                .filter(equipment -> equipment.unit().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Equipment> ofProject(UUID project) {
        return rows.rows().stream()
                .filter(equipment -> equipment.projectId().equals(project))
                .sorted(Comparator.comparing(equipment -> equipment.unit().code()))
                .toList();
    }

    @Override
    public void add(Equipment equipment) {
        rows.put(equipment.id(), equipment);
    }

    @Override
    public boolean replace(Equipment equipment) {
        boolean fits = find(equipment.id())
                .filter(old -> old.revision() == equipment.revision() - 1)
                .isPresent();
        if (fits) {
            add(equipment);
        }
        return fits;
    }

    @Override
    public void remove(UUID id) {
        rows.with(all -> all.remove(id));
    }

    @Override
    public Listing<Equipment> list(Slice slice, @Nullable UUID viewer) {
        return InMemoryListing.of(
                rows.rows().stream().filter(equipment -> viewer == null || visible.test(equipment.projectId(), viewer)),
                slice,
                Map.of(
                        "code", equipment -> equipment.unit().code(),
                        "name", equipment -> equipment.unit().name(),
                        "fleet", equipment -> equipment.unit().fleet(),
                        "model", equipment -> equipment.unit().model(),
                        "in_service", equipment -> equipment.unit().inService(),
                        "updated_at", Equipment::updatedAt,
                        "project_id", Equipment::projectId),
                Comparator.comparing((Equipment equipment) -> equipment.unit().code())
                        .thenComparing(Equipment::id));
    }
}
