package io.calminer.faces.equipment;

import io.calminer.application.equipment.Equipment;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.time.LocalDate;

/** A machine as a row, with its figures as people read them. */
public record UnitRow(
        String id,
        String code,
        String name,
        String fleet,
        String model,
        String inService,
        String retired,
        String startMeter,
        String hoursPerDay) {

    static UnitRow of(Equipment equipment, Marks marks) {
        EquipmentUnit unit = equipment.unit();
        LocalDate retired = unit.retired();
        return new UnitRow(
                equipment.id().toString(),
                unit.code(),
                unit.name(),
                unit.fleet(),
                unit.model(),
                unit.inService().toString(),
                retired == null ? "" : retired.toString(),
                StrictNumber.format(unit.startMeter(), 0, marks),
                Double.isNaN(unit.hoursPerDay()) ? "–" : StrictNumber.format(unit.hoursPerDay(), 1, marks));
    }
}
