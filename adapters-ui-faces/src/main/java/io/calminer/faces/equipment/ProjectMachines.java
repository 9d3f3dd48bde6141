package io.calminer.faces.equipment;

import io.calminer.application.Window;
import io.calminer.application.equipment.Equipment;
import io.calminer.application.equipment.ListEquipment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The machines of the chosen project, asked for once however many parts of a page need them. */
@RequestScoped
public class ProjectMachines {

    private static final int MOST = 500;

    private final ChosenProject project;
    private final ListEquipment listEquipment;
    private @Nullable List<Equipment> machines;

    @Inject
    public ProjectMachines(ChosenProject project, ListEquipment listEquipment) {
        this.project = project;
        this.listEquipment = listEquipment;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProjectMachines() {
        this(null, null);
    }

    List<Equipment> all() {
        if (machines == null) {
            Window window = new Window(MOST, null, null, Map.of("project_id", project.getId()));
            machines = project.getId().isEmpty()
                    ? List.of()
                    : listEquipment
                            .list(new ListEquipment.Request(window))
                            .fold(found -> found.items(), refusal -> List.of());
        }
        return machines;
    }

    /** The machine that a form names by its code. */
    Optional<UUID> withCode(String code) {
        return all().stream()
                .filter(equipment -> equipment.unit().code().equals(code))
                .map(Equipment::id)
                .findFirst();
    }
}
