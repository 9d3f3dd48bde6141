package io.calminer.application.catalogue;

import io.calminer.application.InMemoryDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryMeasurementUnits implements MeasurementUnits {

    private final InMemoryDatabase.Table<String, MeasurementUnit> units;

    public InMemoryMeasurementUnits(InMemoryDatabase database) {
        this.units = database.table();
    }

    @Override
    public List<MeasurementUnit> list() {
        return units.rows().stream()
                .sorted(Comparator.comparing(MeasurementUnit::quantity).thenComparing(MeasurementUnit::symbol))
                .toList();
    }

    @Override
    public Optional<MeasurementUnit> find(String symbol) {
        return units.find(symbol);
    }

    @Override
    public void add(MeasurementUnit unit) {
        units.put(unit.symbol(), unit);
    }

    @Override
    public boolean replace(MeasurementUnit unit) {
        boolean fits = find(unit.symbol())
                .filter(old -> old.revision() == unit.revision() - 1)
                .isPresent();
        if (fits) {
            add(unit);
        }
        return fits;
    }
}
