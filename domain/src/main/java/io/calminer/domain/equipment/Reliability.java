package io.calminer.domain.equipment;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.process.AlternatingRenewal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often the machines of a fleet fail and how long they are repaired, from which their availability follows.
 *
 * <p>At base values the availability is that of the long run; a simulation draws the lives and repairs of each machine.
 *
 * @param fields the item of the fleet, which may state the address of its draws
 * @param input the name of the input that a simulation draws
 * @param process the law of that input
 */
record Reliability(Fields fields, String input, AlternatingRenewal process) {

    private static final String FIELD = "reliability";
    private static final String AGES = "start_ages";
    private static final String MACHINES = "machines";
    private static final int MOST_MACHINES = 500;
    private static final int MOST_FAILURES = 20_000;
    private static final double LONGEST = 1e6;

    /** The reliability of a fleet; null where it states none. */
    static @Nullable Reliability read(Fleet fleet) {
        // the address of its draws stays with a fleet whose law is taken away again
        fleet.fields().has("draw_key");
        if (!fleet.fields().has(FIELD)) {
            return null;
        }
        Fields part = fleet.fields().object(FIELD);
        double shape = number(fleet, part, "shape", Unit.ONE, 0.1, 100, null);
        double scale = number(fleet, part, "scale", fleet.hours(), 1e-3, 1e9, null);
        double repair = number(fleet, part, "mean_repair_hours", fleet.hours(), 0, LONGEST, null);
        double spread = number(fleet, part, "repair_sd_hours", fleet.hours(), 0, LONGEST, Double.NaN);
        double waiting = number(fleet, part, "waiting_hours", fleet.hours(), 0, LONGEST, 0.0);
        double planned = number(fleet, part, "planned_hours_per_operating_hour", Unit.ONE, 0, 10, 0.0);
        double use = number(fleet, part, "use", Unit.ONE, 0.01, 1, 1.0);
        double[] ages = ages(fleet, part);
        log(part);
        part.noOthers();
        double[] hours = clock(fleet);
        String input = fleet.line("renewal");
        int[] none = new int[hours.length];
        AlternatingRenewal law =
                new AlternatingRenewal(shape, scale, repair, spread, waiting, planned, use, ages, hours, none);
        tellFailures(fleet, part, law);
        Label label = new Label(
                fleet.label().name() + ": availability as it fails",
                fleet.label().source());
        ModelBuilder builder = fleet.context().builder();
        builder.process(input, label, Unit.ONE, law.availability(), part.pointer());
        int[] slots = IntStream.of(builder.slots(input))
                .filter(slot -> slot >= 0)
                .distinct()
                .toArray();
        return new Reliability(
                fleet.fields(),
                input,
                new AlternatingRenewal(shape, scale, repair, spread, waiting, planned, use, ages, hours, slots));
    }

    /** The availability at base values as a formula. */
    String expected() {
        return Numbers.shortest(process.availability());
    }

    private static double number(
            Fleet fleet, Fields part, String field, Unit unit, double low, double high, @Nullable Double otherwise) {
        double neutral = otherwise == null ? 1 : otherwise;
        if (otherwise != null && !part.has(field)) {
            return neutral;
        }
        double value = fleet.context().constant(part, field, unit).orElse(neutral);
        if (value >= low && value <= high) {
            return value;
        }
        fleet.context()
                .problems()
                .add(EquipmentRule.RELIABILITY_RANGE, part.pointer(field), field, fleet.key(), low, high, value);
        return neutral;
    }

    /** The ages of the machines that are drawn: those stated, else new ones, as many as the fleet has. */
    private static double[] ages(Fleet fleet, Fields part) {
        double[] ages = part.numbers(AGES, new double[0]);
        for (double age : ages) {
            if (!(age >= 0)) {
                fleet.context().problems().add(EquipmentRule.AGE_NEGATIVE, part.pointer(AGES), fleet.key(), age);
                return new double[1];
            }
        }
        int machines = part.integer(MACHINES, 1, MOST_MACHINES, Math.max(1, Math.min(MOST_MACHINES, ages.length)));
        if (part.has(MACHINES) || ages.length > 0) {
            if (ages.length > machines) {
                fleet.context()
                        .problems()
                        .add(EquipmentRule.START_AGES, part.pointer(AGES), fleet.key(), machines, ages.length);
            }
            // machines without an age are new
            return Arrays.copyOf(ages, machines);
        }
        if (fleet.fields().raw("units") instanceof JsonValue.JsonNumber units
                && units.value() == Math.rint(units.value())
                && units.value() >= 1
                && units.value() <= MOST_MACHINES) {
            return new double[(int) units.value()];
        }
        fleet.context().problems().add(EquipmentRule.MACHINES_MISSING, part.pointer(), fleet.key());
        return new double[1];
    }

    /** Where the figures come from: a log of failures by its hash, its date and its units. */
    private static void log(Fields part) {
        if (part.has("log")) {
            Fields log = part.object("log");
            log.text("hash");
            log.date("date");
            log.integer("units", 1, 100_000);
            log.noOthers();
        }
    }

    /** The scheduled hours of a machine in each period. */
    private static double[] clock(Fleet fleet) {
        double year = fleet.fields().has("scheduled_hours")
                ? fleet.context()
                        .constant(fleet.fields(), "scheduled_hours", fleet.hours())
                        .orElse(0)
                : 8760;
        Calendar calendar = fleet.context().builder().calendar();
        double[] hours = new double[calendar.periods()];
        for (int k = 0; k < hours.length; k++) {
            hours[k] = Math.max(0, year) * calendar.yearsIn(k + 1);
        }
        return hours;
    }

    /** Tells a law of which an iteration would take too long. */
    private static void tellFailures(Fleet fleet, Fields part, AlternatingRenewal law) {
        double cycle = law.meanLife() * (1 / law.use() + law.planned()) + law.waiting() + law.repair();
        double failures = Arrays.stream(law.hours()).sum() / cycle * law.ages().length;
        if (failures > MOST_FAILURES) {
            fleet.context()
                    .problems()
                    .add(EquipmentRule.FAILURES_MANY, part.pointer(), fleet.key(), Math.rint(failures), MOST_FAILURES);
        }
    }
}
