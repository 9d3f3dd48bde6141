package io.calminer.domain.equipment;

import io.calminer.domain.costs.Area;
import io.calminer.domain.costs.Bucket;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the collection {@code maintenance_tasks}: work that each machine of a fleet takes again and again.
 *
 * <p>By the calendar or by meter hours it falls due as often as its interval is passed: events = units × (⌊(T + since)/interval⌋
 * at the end − ⌊(T + since)/interval⌋ at the start of the period), T the years or the meter hours of a machine to date. By
 * condition each machine takes it in every period in which the condition holds. Its hours are a part of the hours in which the
 * fleet is down, not more of them; what it costs is a cost of operation.
 */
public final class MaintenanceTasks {

    /** The name of the collection. */
    public static final String COLLECTION = "maintenance_tasks";

    private static final String COST = "cost";
    private static final String INTERVAL = "interval";
    private static final String SINCE = "since";
    private static final String CONDITION = "condition";

    /** What rounding leaves of a whole number of intervals. */
    private static final String ROUNDING = "0.000000001";

    private final ItemLines lines;
    private final ItemContext context;
    private final CostSums sums;
    private final List<String> fleets;
    private final List<String> costs = new ArrayList<>();

    private MaintenanceTasks(Fields root, ItemLines lines, CostSums sums) {
        this.lines = lines;
        this.context = lines.context();
        this.sums = sums;
        this.fleets = List.copyOf(root.objects(Fleets.COLLECTION).keySet());
    }

    /** When work falls due. */
    private enum Every {
        CALENDAR,
        HOURS,
        CONDITION
    }

    /** Reads the items, after those of the fleets; what they cost is added to the sums. */
    public static void read(Fields root, ItemLines lines, CostSums sums) {
        MaintenanceTasks tasks = new MaintenanceTasks(root, lines, sums);
        root.objects(COLLECTION).forEach(tasks::read);
        tasks.total();
    }

    private void read(String key, Fields fields) {
        int before = context.problems().size();
        context.checkKey(key, false, fields.pointer());
        if (key.equals(COST)) {
            context.problems().add(EquipmentRule.FLEET_TASK_KEY_TAKEN, fields.pointer(), key);
        }
        if (context.problems().size() > before) {
            return;
        }
        Fleet task = Fleet.of(COLLECTION, key, fields, lines);
        String name = fields.text("fleet");
        String fleet = Fleets.COLLECTION + "." + name;
        boolean known = context.builder().hasLine(fleet + ".units");
        if (!known && !name.isBlank() && !fleets.contains(name)) {
            // a fleet that could not be read is told already
            String near = Suggestion.nearest(name, fleets);
            context.problems().add(EquipmentRule.UNKNOWN_FLEET, fields.pointer("fleet"), name, near);
        }
        Every every = fields.choice("every", Every.class);
        String events = every == Every.CONDITION ? condition(task, fleet, known) : interval(task, fleet, known, every);
        task.derive("events", Kind.FLOW, Unit.ONE, events);
        work(task);
        fields.noOthers();
    }

    private static String condition(Fleet task, String fleet, boolean known) {
        Fields fields = task.fields();
        for (String field : List.of(INTERVAL, SINCE)) {
            if (fields.has(field)) {
                task.context()
                        .problems()
                        .add(EquipmentRule.FLEET_TASK_INTERVAL, fields.pointer(field), task.key(), field);
            }
        }
        String holds = task.enter(fields, CONDITION, CONDITION, Kind.FLAG, Unit.ONE);
        return known ? "if(" + holds + ", " + fleet + ".units, 0)" : "0";
    }

    private static String interval(Fleet task, String fleet, boolean known, Every every) {
        Fields fields = task.fields();
        if (fields.has(CONDITION)) {
            task.context().problems().add(EquipmentRule.FLEET_TASK_CONDITION, fields.pointer(CONDITION), task.key());
        }
        Unit unit = every == Every.HOURS ? task.hours() : task.unit("a");
        String none = "0 [" + unit + "]";
        String interval = task.enter(fields, INTERVAL, INTERVAL, Kind.INDEX, unit);
        task.lines().bounded(interval, 0.001, 1e9, fields.pointer(INTERVAL), "an interval above 0 is meant");
        String since = task.enterOr(fields, SINCE, SINCE, Kind.INDEX, unit, none, null);
        task.lines().notNegative(since, fields.pointer(SINCE));
        String clock = every == Every.HOURS ? "meter_to_date" : "years_to_date";
        String units = fleet + ".units";
        String more = every == Every.HOURS
                ? "if(" + units + " > 0, " + fleet + ".meter_hours / " + units + ", " + none + ")"
                : "(years_in_period) [" + unit + "]";
        String to = task.line(clock);
        task.derive(clock, Kind.BALANCE, unit, "prev(" + to + ") + " + (known ? more : none));
        String start = "floor((prev(" + to + ") + " + since + ") / " + interval + " + " + ROUNDING + ")";
        String end = "floor((" + to + " + " + since + ") / " + interval + " + " + ROUNDING + ")";
        return known ? units + " * max(0, " + end + " - " + start + ")" : "0";
    }

    private void work(Fleet task) {
        Fields fields = task.fields();
        String events = task.line("events");
        String none = Fleet.NO_HOURS;
        String duration = task.enterOr(fields, "duration", "duration", Kind.RATIO, task.hours(), none, events);
        lines.notNegative(duration, fields.pointer("duration"));
        task.derive("down_hours", Kind.FLOW, task.hours(), events + " * " + duration);
        Area area = fields.choice("area", Area.class, Area.MINING);
        Bucket bucket = fields.named("bucket", Bucket.ofOperation(), Bucket.MAINTENANCE);
        String index = task.escalated();
        String each = "0 [" + context.currency() + "]";
        if (fields.has(COST)) {
            each = task.price(fields, COST, "cost_per_event", context.singleMoney(), "operating_cost", events);
        }
        String cost = task.derive(COST, Kind.FLOW, context.money(), events + " * " + each + index);
        sums.consumption(cost, area, bucket);
        costs.add(cost);
    }

    private void total() {
        if (costs.isEmpty()) {
            return;
        }
        String total = COLLECTION + "." + COST;
        Formula sum = Formula.parse(String.join(" + ", costs));
        Pointer at = Pointer.ROOT.child(COLLECTION);
        lines.derived(new Line(total, Kind.FLOW, context.money(), sum, null), Label.of(total), at);
        lines.addTo("cost.operating", total);
    }
}
