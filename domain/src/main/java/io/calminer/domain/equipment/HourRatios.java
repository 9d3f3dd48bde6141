package io.calminer.domain.equipment;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a site defines availability and utilisation: ratios of kinds of hours, which its reports show for each fleet.
 *
 * <p>Sites define them differently, so each is a formula over the names of the hours; a plan that states none has physical
 * availability = available/scheduled, use of availability = operating/available, utilisation = operating/scheduled.
 */
final class HourRatios {

    /** The field of the plan that states them. */
    static final String FIELD = "hour_ratios";

    /** The names of the hours in the formulas of ratios; their lines end in {@code _hours}. */
    static final List<String> HOURS = List.of(
            "calendar",
            "scheduled",
            "unscheduled",
            "available",
            "down",
            "operating",
            "standby",
            "productive",
            "delay",
            "meter");

    private static final String RATIO = "ratio.";

    private final Map<String, Ratio> ratios = new LinkedHashMap<>();

    private record Ratio(String text, @Nullable Fields stated) {}

    private HourRatios() {}

    /** The ratios of a plan. */
    static HourRatios read(Fields root, ItemContext context) {
        HourRatios all = new HourRatios();
        all.usual("physical_availability", "available", "scheduled");
        all.usual("use_of_availability", "operating", "available");
        all.usual("utilisation", "operating", "scheduled");
        if (!root.has(FIELD)) {
            return all;
        }
        Fields fields = root.object(FIELD);
        for (String name : fields.names()) {
            int before = context.problems().size();
            context.checkKey(name, false, fields.pointer(name));
            @Nullable Formula formula = context.formula(fields, name);
            if (formula != null && context.problems().size() == before) {
                all.ratios.put(name, new Ratio(formula.toString(), fields));
            }
        }
        return all;
    }

    private void usual(String name, String part, String whole) {
        ratios.put(name, new Ratio("if(" + whole + " > 0 [h], " + part + " / " + whole + ", 0)", null));
    }

    /** Declares the ratios of a fleet, whose hours are lines already. */
    void declare(Fleet fleet) {
        ratios.forEach((name, ratio) -> {
            String over =
                    Formula.rename(ratio.text(), word -> HOURS.contains(word) ? fleet.line(word + "_hours") : word);
            Label label = new Label(
                    fleet.label().name() + ": " + name.replace('_', ' '),
                    fleet.label().source());
            Line line = new Line(fleet.line(RATIO + name), Kind.RATIO, Unit.ONE, Formula.parse(over), null);
            fleet.lines()
                    .derived(
                            line,
                            label,
                            ratio.stated() == null
                                    ? fleet.fields().pointer()
                                    : ratio.stated().pointer(name));
        });
    }
}
