package io.calminer.application.catalogue;

import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;

/** Lists the units of measurement by quantity and symbol, also those that are no longer offered. */
public final class ListMeasurementUnits {

    private final Access access;
    private final MeasurementUnits units;

    public ListMeasurementUnits(Access access, MeasurementUnits units) {
        this.access = access;
        this.units = units;
    }

    public List<MeasurementUnit> list() {
        access.require(Role.VIEWER);
        return units.list();
    }
}
