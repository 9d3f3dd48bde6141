package io.calminer.domain.maintenance;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One machine: a truck, a shovel, a mill.
 *
 * @param code what is painted on it and stands in logs, such as {@code T07}; unique in its project
 * @param name what people call it; may be empty
 * @param fleet the key of the fleet of plans that it belongs to; empty when it belongs to none
 * @param model who made it and its type; may be empty
 * @param inService the day on which it began to work
 * @param retired the day on which it was given up; null while it is in use
 * @param startMeter the hours on its meter when it began to work
 * @param hoursPerDay the hours a day by which its meter is projected until the log tells; NaN when nobody says
 * @param notes anything else
 */
public record EquipmentUnit(
        String code,
        String name,
        String fleet,
        String model,
        LocalDate inService,
        @Nullable LocalDate retired,
        double startMeter,
        double hoursPerDay,
        String notes) {

    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_CODE + "}");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");

    /** A unit as a document states it; nothing may be built from it when it has problems. */
    public static EquipmentUnit read(Fields fields) {
        EquipmentUnit unit = new EquipmentUnit(
                code(fields),
                Entered.text(fields, "name", Entered.LONGEST_NAME),
                Entered.text(fields, "fleet", Entered.LONGEST_NAME),
                Entered.text(fields, "model", Entered.LONGEST_NAME),
                fields.date("in_service"),
                Entered.optionalDate(fields, "retired"),
                Entered.within(fields, "start_meter", 0, Entered.MOST_HOURS, MaintenanceRule.METER_RANGE),
                hoursPerDay(fields),
                Entered.text(fields, "notes", Entered.LONGEST_TEXT));
        LocalDate retired = unit.retired;
        if (retired != null && retired.isBefore(unit.inService)) {
            fields.problems().add(MaintenanceRule.RETIRED_EARLY, fields.pointer("retired"), retired, unit.inService);
        }
        return unit;
    }

    /** The fields as a document states them. */
    public JsonValue.JsonObject fields() {
        return new Entered()
                .and("code", code)
                .and("name", name)
                .and("fleet", fleet)
                .and("model", model)
                .and("in_service", inService)
                .and("retired", retired)
                .and("start_meter", startMeter)
                .and("hours_per_day", hoursPerDay)
                .and("notes", notes)
                .object();
    }

    private static String code(Fields fields) {
        boolean given = fields.has("code");
        String code = fields.text("code").strip();
        if (given && !code.isEmpty() && !CODE.matcher(code).matches()) {
            String near = OTHERS.matcher(code).replaceAll("-");
            near = near.substring(0, Math.min(LONGEST_CODE, near.length()));
            fields.problems().add(MaintenanceRule.UNIT_CODE, fields.pointer("code"), code, LONGEST_CODE, near);
        }
        return code;
    }

    private static double hoursPerDay(Fields fields) {
        if (!fields.has("hours_per_day")) {
            return Double.NaN;
        }
        double hours = fields.number("hours_per_day", 0);
        if (!(hours >= 0 && hours <= 24)) {
            fields.problems().add(MaintenanceRule.HOURS_PER_DAY, fields.pointer("hours_per_day"), hours);
        }
        return hours;
    }
}
