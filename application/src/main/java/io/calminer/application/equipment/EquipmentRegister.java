package io.calminer.application.equipment;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the machines of projects. */
public interface EquipmentRegister {

    Optional<Equipment> find(UUID id);

    /** The machine, held so that nobody else changes it or its log before the transaction ends. */
    Optional<Equipment> findForUpdate(UUID id);

    Optional<Equipment> findByCode(UUID project, String code);

    /** All machines of a project by code. */
    List<Equipment> ofProject(UUID project);

    void add(Equipment equipment);

    /** Replaces a machine whose stored revision is one below the given one; false when it is not. */
    boolean replace(Equipment equipment);

    /** Removes a machine with its tasks. */
    void remove(UUID id);

    /**
     * Machines by code.
     *
     * @param slice sorted by code, name, fleet, model, in_service, updated_at; filtered by project_id, code, fleet, model
     * @param viewer the user whose projects are looked at; null for all
     */
    Listing<Equipment> list(Slice slice, @Nullable UUID viewer);
}
