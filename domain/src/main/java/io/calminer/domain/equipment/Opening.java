package io.calminer.domain.equipment;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machines that a fleet has when the plan begins, with their ages.
 *
 * @param units how many there are
 * @param hours how many there are of each age in operating hours
 * @param years how many there are of each age in years
 */
record Opening(int units, Map<Double, Integer> hours, Map<Double, Integer> years) {

    private static final String FIELD = "opening";
    private static final int MOST_MACHINES = 500;

    /** The opening machines of a fleet, whose ages are one number for all of them or one for each; 0 where not stated. */
    static Opening read(Fleet fleet) {
        if (!fleet.fields().has(FIELD)) {
            return new Opening(0, Map.of(), Map.of());
        }
        Fields fields = fleet.fields().object(FIELD);
        int units = fields.integer("units", 0, MOST_MACHINES);
        Opening opening = new Opening(
                units,
                ages(fleet, fields, "ages", fleet.hours(), units),
                ages(fleet, fields, "years", fleet.unit("a"), units));
        fields.noOthers();
        return opening;
    }

    private static Map<Double, Integer> ages(Fleet fleet, Fields fields, String field, Unit unit, int units) {
        List<Double> found = new ArrayList<>();
        if (!fields.has(field)) {
            found.add(0.0);
        } else if (fields.raw(field) instanceof JsonValue.JsonArray list) {
            for (double age : fields.numbers(field)) {
                found.add(age);
            }
            if (list.items().size() != units) {
                int count = list.items().size();
                fleet.context()
                        .problems()
                        .add(EquipmentRule.OPENING_AGES, fields.pointer(field), fleet.key(), units, count);
            }
        } else {
            found.add(fleet.context().constant(fields, field, unit).orElse(0));
        }
        Map<Double, Integer> ages = new TreeMap<>();
        for (double age : found) {
            if (!(age >= 0)) {
                fleet.context().problems().add(EquipmentRule.AGE_NEGATIVE, fields.pointer(field), fleet.key(), age);
            } else {
                ages.merge(age, found.size() == 1 ? units : 1, Integer::sum);
            }
        }
        return ages;
    }
}
