package io.calminer.domain.equipment;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How much a machine moves in an hour, and of which hours that is said.
 *
 * <p>A truck moves payload × fill × 60/cycle minutes tonnes in an hour. Per operating hour a rate per productive hour counts
 * as far as there are no delays, one per scheduled hour as often as a scheduled hour holds an operating one.
 *
 * @param rate the line of the rate
 * @param unit its unit; null when it is wrong, which is told
 * @param basis the hours of which it is said
 */
record Productivity(String rate, @Nullable Unit unit, Basis basis) {

    private static final String FIELD = "productivity";
    private static final String RATE = "rate";
    private static final String PAYLOAD = "payload";

    /** The hours of which a productivity is said. */
    enum Basis {
        OPERATING,
        PRODUCTIVE,
        SCHEDULED
    }

    /** The line that a fleet must move, and its unit; null where it names none or a wrong one, which is told. */
    record Load(String line, Unit unit) {
        static @Nullable Load read(Fleet fleet, DriverUnits drivers) {
            if (!fleet.fields().has("driver")) {
                return null;
            }
            String name = fleet.fields().text("driver");
            @Nullable Unit unit = drivers.of(name);
            if (unit != null && drivers.isLine(name)) {
                return new Load(name, unit);
            }
            if (!name.isBlank()) {
                fleet.context()
                        .problems()
                        .add(ModelRule.UNKNOWN_NAME, fleet.fields().pointer("driver"), name, drivers.nearest(name));
            }
            return null;
        }

        /** How much is moved in an hour, in the usual unit. */
        Unit perHour(Fleet fleet) {
            Unit tonne = fleet.unit("t");
            return (unit.sameDimension(tonne) ? tonne : unit).per(fleet.hours());
        }
    }

    /** Declares the lines of the productivity of a fleet; null where it states none. */
    static @Nullable Productivity read(Fleet fleet, @Nullable Load load) {
        if (!fleet.fields().has(FIELD)) {
            return null;
        }
        Fields fields = fleet.fields().object(FIELD);
        Unit usual = load == null ? fleet.unit("t").per(fleet.hours()) : load.perHour(fleet);
        @Nullable Unit unit = fleet.context().unit(fields, "unit", usual);
        Basis basis = fields.choice("hour_base", Basis.class, Basis.OPERATING);
        if (unit != null && !unit.sameDimension(usual)) {
            fleet.context()
                    .problems()
                    .add(
                            EquipmentRule.PRODUCTIVITY_UNIT,
                            fields.pointer("unit"),
                            fleet.key(),
                            load == null ? "ore" : load.line(),
                            load == null ? "t" : load.unit(),
                            unit,
                            usual);
            unit = null;
        }
        String line =
                fields.has(PAYLOAD) ? cycle(fleet, fields, unit) : fleet.enter(fields, RATE, RATE, Kind.RATIO, unit);
        fleet.lines().notNegative(line, fields.pointer(fields.has(PAYLOAD) ? PAYLOAD : RATE));
        fields.noOthers();
        return new Productivity(line, unit, basis);
    }

    /** What a truck moves in an hour, cycle after cycle. */
    private static String cycle(Fleet fleet, Fields fields, @Nullable Unit unit) {
        if (fields.has(RATE)) {
            fleet.context().problems().add(EquipmentRule.PRODUCTIVITY_TWICE, fields.pointer(RATE), fleet.key());
        }
        @Nullable Unit load = unit == null ? null : unit.times(fleet.hours());
        String payload = fleet.enter(fields, PAYLOAD, PAYLOAD, Kind.RATIO, load);
        String fill = fleet.enterOr(fields, "fill", "fill", Kind.RATIO, Unit.ONE, "1", null);
        fleet.lines().bounded(fill, 0, 2, fields.pointer("fill"), "a percentage is meant, such as 95%");
        String cycle = fleet.enter(fields, "cycle_minutes", "cycle_minutes", Kind.RATIO, fleet.unit("min"));
        fleet.lines().notNegative(cycle, fields.pointer("cycle_minutes"));
        Unit declared = unit == null ? fleet.unit("t").per(fleet.hours()) : unit;
        return fleet.derive(
                RATE,
                Kind.RATIO,
                declared,
                unit == null ? "0 [" + declared + "]" : payload + " * " + fill + " / " + cycle);
    }

    /** The formula of what is moved in an operating hour. */
    String perOperatingHour(Fleet fleet, String availability, String use) {
        return switch (basis) {
            case OPERATING -> rate;
            case PRODUCTIVE -> rate + " * (1 - " + fleet.line("delays") + ")";
            case SCHEDULED -> rate + " / (" + availability + " * " + use + ")";
        };
    }
}
