package io.calminer.persistence.catalogue;

import io.calminer.application.catalogue.MeasurementUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "measurement_unit")
@SuppressWarnings("NullAway.Init")
class MeasurementUnitRow {

    @Id
    String symbol;

    String name;
    String quantity;
    boolean active;
    boolean edited;
    long revision;

    protected MeasurementUnitRow() {}

    static MeasurementUnitRow of(MeasurementUnit unit) {
        MeasurementUnitRow row = new MeasurementUnitRow();
        row.symbol = unit.symbol();
        row.name = unit.name();
        row.quantity = unit.quantity();
        row.active = unit.active();
        row.edited = unit.edited();
        row.revision = unit.revision();
        return row;
    }

    MeasurementUnit toDomain() {
        return new MeasurementUnit(symbol, name, quantity, active, edited, revision);
    }
}
