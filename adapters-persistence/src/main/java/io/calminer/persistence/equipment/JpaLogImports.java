package io.calminer.persistence.equipment;

import io.calminer.application.equipment.LogImport;
import io.calminer.application.equipment.LogImports;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class JpaLogImports implements LogImports {

    private final JpaUnitOfWork work;

    public JpaLogImports(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(LogImport waiting) {
        work.with(entities -> {
            entities.persist(MaintenanceImportRow.of(waiting));
            return waiting;
        });
    }

    @Override
    public Optional<LogImport> find(UUID id) {
        return work.with(entities -> Optional.ofNullable(entities.find(MaintenanceImportRow.class, id))
                .map(MaintenanceImportRow::toDomain));
    }

    @Override
    public void remove(UUID id) {
        work.with(entities -> entities.createQuery("DELETE FROM MaintenanceImportRow i WHERE i.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void forget(Instant before) {
        work.with(entities -> entities.createQuery("DELETE FROM MaintenanceImportRow i WHERE i.createdAt < :before")
                .setParameter("before", Columns.time(before))
                .executeUpdate());
    }
}
