package io.calminer.domain.equipment;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The machines that a fleet owns: bought when more are needed than are left, rebuilt and retired by age.
 *
 * <p>All machines run alike, so one is known by the hours H that a machine had run when it came. Retired to date = bought
 * by the last period that began at most H − life, with the opening machines of the ages that have run out; bought = max(0,
 * units − what is left). By years, H is the time. A machine bought in a period works in it, and retires at the start of the
 * period before which it has reached its life.
 */
final class FleetLife {

    private static final String OWNED = "owned";
    private static final String RETIRED = "retired_to_date";
    private static final String BOUGHT = "bought_to_date";
    private static final String REBUILT = "rebuilt_to_date";
    private static final String HOURS = "hours_to_date";
    private static final String REBUILD = "rebuild";

    /** What rounding takes from a sum of hours or years does not keep a machine. */
    private static final String ROUNDING = "0.000001";

    private final Fleet fleet;
    private final Fields fields;
    private final Opening opening;

    private FleetLife(Fleet fleet) {
        this.fleet = fleet;
        this.fields = fleet.fields();
        this.opening = Opening.read(fleet);
    }

    /** Declares what a fleet owns, whose units in service are known. */
    static void declare(Fleet fleet) {
        FleetLife life = new FleetLife(fleet);
        boolean byHours = fleet.fields().has("life_hours");
        if (byHours && fleet.fields().has("life_years")) {
            fleet.context()
                    .problems()
                    .add(EquipmentRule.LIFE_TWICE, fleet.fields().pointer("life_years"), fleet.key());
        }
        if (byHours || fleet.fields().has(REBUILD)) {
            life.hours();
        }
        life.retire(byHours);
        life.buy();
        if (fleet.fields().has(REBUILD)) {
            life.rebuild(byHours);
        }
    }

    /** The operating hours that a machine has run, of those that work from the beginning. */
    private void hours() {
        String owned = fleet.line(OWNED);
        fleet.derive(
                HOURS,
                Kind.BALANCE,
                fleet.hours(),
                "prev(" + fleet.line(HOURS) + ") + if(" + owned + " > 0, " + fleet.line("operating_hours") + " / "
                        + owned + ", " + Fleet.NO_HOURS + ")");
    }

    private void retire(boolean byHours) {
        if (byHours) {
            String life = fleet.enter(fields, "life_hours", "life_hours", Kind.INDEX, fleet.hours());
            fleet.lines()
                    .bounded(
                            life, 1, 1e9, fields.pointer("life_hours"), "the operating hours of one machine are meant");
            reached(RETIRED, life, HOURS, fleet.hours(), opening.hours());
        } else if (fields.has("life_years")) {
            Unit year = fleet.unit("a");
            String life = fleet.enter(fields, "life_years", "life_years", Kind.INDEX, year);
            fleet.lines().bounded(life, 0.01, 1_000, fields.pointer("life_years"), "years are meant");
            String time = "years_to_date";
            fleet.derive(time, Kind.BALANCE, year, "prev(" + fleet.line(time) + ") + (years_in_period) [" + year + "]");
            reached(RETIRED, life, time, year, opening.years());
        } else {
            fleet.derive(RETIRED, Kind.BALANCE, Unit.ONE, "0");
        }
        fleet.derive("retired", Kind.FLOW, Unit.ONE, fleet.line(RETIRED) + " - prev(" + fleet.line(RETIRED) + ")");
    }

    /** Declares how many machines have reached an age by the start of each period. */
    private void reached(String aspect, String age, String clock, Unit unit, Map<Double, Integer> ages) {
        List<String> all = new ArrayList<>();
        String before = "prev(" + fleet.line(clock) + ")";
        String slack = ROUNDING + " [" + unit + "]";
        all.add("step_along(" + before + " - " + age + " + " + slack + "; " + before + ", " + fleet.line(BOUGHT) + ")");
        ages.forEach((start, count) -> {
            String left = age + " - " + Numbers.shortest(start) + " [" + unit + "]";
            // what was rebuilt before the plan began is not rebuilt again
            String due = aspect.equals(REBUILT) ? left + " > 0 [" + unit + "] and " : "";
            all.add("if(" + due + before + " + " + slack + " >= " + left + ", " + count + ", 0)");
        });
        fleet.derive(aspect, Kind.BALANCE, Unit.ONE, String.join(" + ", all));
    }

    private void buy() {
        String left = "prev(" + fleet.line(OWNED) + ", " + opening.units() + ") - " + fleet.line("retired");
        fleet.derive("bought", Kind.FLOW, Unit.ONE, "max(0, " + fleet.line("units") + " - (" + left + "))");
        fleet.derive(BOUGHT, Kind.BALANCE, Unit.ONE, "prev(" + fleet.line(BOUGHT) + ") + " + fleet.line("bought"));
        fleet.derive(
                OWNED,
                Kind.BALANCE,
                Unit.ONE,
                opening.units() + " + " + fleet.line(BOUGHT) + " - " + fleet.line(RETIRED));
    }

    private void rebuild(boolean byHours) {
        Fields part = fields.object(REBUILD);
        String age = fleet.enter(part, "at_hours", "rebuild_hours", Kind.INDEX, fleet.hours());
        fleet.lines().notNegative(age, part.pointer("at_hours"));
        reached(REBUILT, age, HOURS, fleet.hours(), opening.hours());
        fleet.derive("rebuilt", Kind.FLOW, Unit.ONE, fleet.line(REBUILT) + " - prev(" + fleet.line(REBUILT) + ")");
        if (byHours) {
            fleet.lines().afterwards((model, problems) -> checkRebuild(model, problems, age, part));
        }
    }

    private void checkRebuild(Model model, Problems problems, String age, Fields part) {
        double rebuilt = model.value(age, 1);
        double life = model.value(fleet.line("life_hours"), 1);
        if (rebuilt >= life) {
            problems.add(EquipmentRule.REBUILD_LATE, part.pointer("at_hours"), fleet.key(), rebuilt, life);
        }
    }
}
