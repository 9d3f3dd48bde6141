package io.calminer.persistence.catalogue;

import io.calminer.application.catalogue.MeasurementUnit;
import io.calminer.application.catalogue.MeasurementUnits;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class JpaMeasurementUnits implements MeasurementUnits {

    private final JpaUnitOfWork work;

    public JpaMeasurementUnits(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<MeasurementUnit> list() {
        // sorted here, so that the order does not hang on the database's language
        return work.with(
                entities -> entities.createQuery("SELECT u FROM MeasurementUnitRow u", MeasurementUnitRow.class)
                        .getResultStream()
                        .map(MeasurementUnitRow::toDomain)
                        .sorted(Comparator.comparing(MeasurementUnit::quantity).thenComparing(MeasurementUnit::symbol))
                        .toList());
    }

    @Override
    public Optional<MeasurementUnit> find(String symbol) {
        return work.with(entities -> Optional.ofNullable(entities.find(MeasurementUnitRow.class, symbol))
                .map(MeasurementUnitRow::toDomain));
    }

    @Override
    public void add(MeasurementUnit unit) {
        work.with(entities -> {
            entities.persist(MeasurementUnitRow.of(unit));
            return unit;
        });
    }

    @Override
    public boolean replace(MeasurementUnit unit) {
        return work.with(entities -> {
            MeasurementUnitRow old =
                    entities.find(MeasurementUnitRow.class, unit.symbol(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = old != null && old.revision == unit.revision() - 1;
            if (fits) {
                entities.merge(MeasurementUnitRow.of(unit));
            }
            return fits;
        });
    }
}
