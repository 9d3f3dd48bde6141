package io.calminer.domain.equipment;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a fleet in each period, which always add up, and the machines that its load needs.
 *
 * <p>calendar = scheduled + unscheduled; scheduled = available + down; available = operating + standby; operating =
 * productive + delay; meter = operating × ratio. A machine is scheduled for its hours of the year; of those it is available
 * by its availability, of which it operates by the use of availability. A fleet with a load runs as long as the load asks,
 * at most as long as it can. Required units = required hours/(scheduled hours of a machine × planned availability × use).
 */
final class FleetHours {

    private static final String UNITS = "units";
    private static final String PER_MACHINE = "hours_per_year";
    private static final String AVAILABILITY = "availability";
    private static final String PLANNED = "planned_availability";

    /** What rounding leaves of a whole number of machines asks for no machine more. */
    private static final String ROUNDING = "0.000000001";

    private final Fleet fleet;
    private final Fields fields;
    private final Productivity.@Nullable Load load;
    private final @Nullable Productivity productivity;
    private final boolean required;

    private FleetHours(Fleet fleet, DriverUnits drivers) {
        this.fleet = fleet;
        this.fields = fleet.fields();
        this.load = Productivity.Load.read(fleet, drivers);
        this.required = fields.raw(UNITS) instanceof JsonValue.JsonText text
                && text.value().equals("required");
        fleet.share(fields, "delays", "delays", "0", fleet.line("operating_hours"));
        this.productivity = Productivity.read(fleet, load);
    }

    /**
     * Declares the hours of a fleet.
     *
     * @param failing the input that a simulation draws in place of a stated availability; null where it is stated
     */
    static void declare(Fleet fleet, DriverUnits drivers, @Nullable Reliability failing, HourRatios ratios) {
        FleetHours hours = new FleetHours(fleet, drivers);
        hours.tellMissing();
        String availability = hours.availability(failing);
        String use = fleet.share(fleet.fields(), "utilisation", "utilisation", "1", fleet.line("available_hours"));
        hours.load(availability, use);
        hours.machines();
        hours.divide(use);
        ratios.declare(fleet);
        hours.effectiveness(use);
    }

    private boolean isDriven() {
        return load != null && productivity != null;
    }

    private void tellMissing() {
        if (fields.has("driver") && load != null && productivity == null) {
            fleet.context()
                    .problems()
                    .add(EquipmentRule.PRODUCTIVITY_MISSING, fields.pointer(), fleet.key(), load.line());
        }
        if (required && !fields.has("driver")) {
            fleet.context()
                    .problems()
                    .add(EquipmentRule.FLEET_DRIVER_MISSING, fields.pointer(UNITS), fleet.key(), UNITS);
        }
    }

    /** Declares the availability of each period, and the one by which machines are bought. */
    private String availability(@Nullable Reliability failing) {
        String scheduled = fleet.line("scheduled_hours");
        if (failing == null) {
            String stated = fleet.share(fields, AVAILABILITY, AVAILABILITY, null, scheduled);
            return fleet.derive(PLANNED, Kind.RATIO, Unit.ONE, stated, scheduled);
        }
        if (fields.has(AVAILABILITY)) {
            fleet.context().problems().add(EquipmentRule.AVAILABILITY_TWICE, fields.pointer(AVAILABILITY), fleet.key());
        }
        fleet.derive(AVAILABILITY, Kind.RATIO, Unit.ONE, failing.input(), scheduled);
        return fleet.derive(PLANNED, Kind.RATIO, Unit.ONE, failing.expected(), scheduled);
    }

    /** Declares what the load asks for: operating hours, and machines. */
    private void load(String planned, String use) {
        fleet.enterOr(fields, "scheduled_hours", PER_MACHINE, Kind.RATE, fleet.hours(), Fleet.YEAR, null);
        fleet.lines()
                .bounded(
                        fleet.line(PER_MACHINE),
                        0,
                        8760,
                        fields.pointer("scheduled_hours"),
                        "the hours of one machine in a year are meant");
        if (!isDriven()) {
            return;
        }
        Productivity.Load moved = Objects.requireNonNull(load);
        Productivity rate = Objects.requireNonNull(productivity);
        boolean known = rate.unit() != null;
        String perHour = fleet.derive(
                "rate_per_operating_hour",
                Kind.RATIO,
                known ? Objects.requireNonNull(rate.unit()) : Unit.ONE,
                known ? rate.perOperatingHour(fleet, planned, use) : "1");
        String hours = known ? moved.line() + " / " + perHour : Fleet.NO_HOURS;
        String needed = fleet.derive(
                "required_hours",
                Kind.FLOW,
                fleet.hours(),
                "if(" + moved.line() + " > 0 [" + moved.unit() + "], " + hours + ", " + Fleet.NO_HOURS + ")");
        String each = "(per_year(" + fleet.line(PER_MACHINE) + ") * " + planned + " * " + use + ")";
        String machines = needed + " / " + each;
        boolean whole = fields.truth("whole_units", true);
        fleet.derive(
                "required_units",
                Kind.BALANCE,
                Unit.ONE,
                "if(" + needed + " > " + Fleet.NO_HOURS + ", "
                        + (whole ? "ceil(" + machines + " - " + ROUNDING + ")" : machines) + ", 0)");
    }

    /** Declares the machines in service. */
    private void machines() {
        fields.has("whole_units");
        if (required) {
            fleet.derive(UNITS, Kind.BALANCE, Unit.ONE, isDriven() ? fleet.line("required_units") : "0");
        } else {
            String units = fleet.enter(fields, UNITS, UNITS, Kind.BALANCE, Unit.ONE);
            fleet.lines().notNegative(units, fields.pointer(UNITS));
        }
    }

    /** Divides the hours of the calendar. */
    private void divide(String use) {
        String units = fleet.line(UNITS);
        String calendar = hours("calendar", units + " * per_year(" + Fleet.YEAR + ")");
        String scheduled = hours("scheduled", units + " * per_year(" + fleet.line(PER_MACHINE) + ")");
        hours("unscheduled", calendar + " - " + scheduled);
        String available = hours("available", scheduled + " * " + fleet.line(AVAILABILITY));
        hours("down", scheduled + " - " + available);
        String most = hours("usable", available + " * " + use);
        String needed = fleet.line("required_hours");
        String operating = hours("operating", isDriven() ? "min(" + needed + ", " + most + ")" : most);
        hours("standby", available + " - " + operating);
        String productive = hours("productive", operating + " * (1 - " + fleet.line("delays") + ")");
        hours("delay", operating + " - " + productive);
        String ratio = fleet.enterOr(fields, "meter_ratio", "meter_ratio", Kind.RATIO, Unit.ONE, "1", operating);
        fleet.lines().notNegative(ratio, fields.pointer("meter_ratio"));
        hours("meter", operating + " * " + ratio);
        if (isDriven()) {
            Productivity rate = Objects.requireNonNull(productivity);
            Unit unit = Objects.requireNonNull(load).unit();
            hours("missing", needed + " - " + operating);
            String capacity = most + " * " + fleet.line("rate_per_operating_hour");
            boolean known = rate.unit() != null;
            fleet.derive("capacity", Kind.FLOW, unit, known ? capacity : "0 [" + unit + "]");
        }
    }

    private String hours(String kind, String formula) {
        return fleet.derive(kind + "_hours", Kind.FLOW, fleet.hours(), formula);
    }

    /**
     * Declares the overall effectiveness: operating hours of the scheduled ones × productivity of the design rate × good
     * output of all. Source: Nakajima, <i>Introduction to TPM</i>, 1988.
     */
    private void effectiveness(String use) {
        if (!fields.has("effectiveness")) {
            return;
        }
        Fields part = fields.object("effectiveness");
        if (productivity == null) {
            fleet.context().problems().add(EquipmentRule.DESIGN_RATE_MISSING, part.pointer(), fleet.key());
        }
        @Nullable Unit unit = productivity == null ? null : productivity.unit();
        String design = fleet.enter(part, "design_rate", "effectiveness.design_rate", Kind.RATIO, unit);
        fleet.lines().notNegative(design, part.pointer("design_rate"));
        String quality = fleet.share(part, "quality", "effectiveness.quality", "1", null);
        part.noOthers();
        String scheduled = fleet.line("scheduled_hours");
        String running = fleet.derive(
                "effectiveness.availability",
                Kind.RATIO,
                Unit.ONE,
                "if(" + scheduled + " > 0 [h], " + fleet.line("operating_hours") + " / " + scheduled + ", 0)",
                scheduled);
        String rate = productivity == null
                ? "0"
                : productivity.perOperatingHour(fleet, fleet.line(PLANNED), use) + " / " + design;
        String speed = fleet.derive(
                "effectiveness.performance",
                Kind.RATIO,
                Unit.ONE,
                unit == null ? "0" : rate,
                fleet.line("operating_hours"));
        fleet.derive("effectiveness", Kind.RATIO, Unit.ONE, running + " * " + speed + " * " + quality, scheduled);
        fleet.derive("effectiveness.too_fast", Kind.FLAG, Unit.ONE, speed + " > 1");
    }
}
