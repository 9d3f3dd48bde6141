package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Product that has been made and not been sold: at the end of each period what was made in so many days before, and
 * nothing at the end of the last period. A plan that starts in operation has an opening stock, which is sold first.
 *
 * @param days the formula of the days; null when everything is sold in the period in which it is made
 * @param opening what lies there at the start, by the name of what is made: tonnes of product, amounts of payable metal
 */
record ProductStock(Aspects aspects, @Nullable String days, int periods, Map<String, String> opening) {

    /** The opening stock that an item states: dry tonnes, and the payable metals in them. */
    static Map<String, String> opening(Fields fields, Aspects aspects, Flowsheet flowsheet, String perWet) {
        Map<String, String> opening = new LinkedHashMap<>();
        for (String name : fields.names()) {
            Carried metal = flowsheet.carried().get(name);
            boolean isDry = name.equals("dry");
            if (!isDry && (metal == null || metal.commodity() == null)) {
                fields.raw(name);
                List<String> known = new ArrayList<>(Aspects.known(flowsheet.carried()));
                known.add("dry");
                flowsheet
                        .context()
                        .problems()
                        .add(ProductionRule.UNKNOWN_GRADE, fields.pointer(name), name, Suggestion.nearest(name, known));
                continue;
            }
            Unit unit = metal == null ? flowsheet.context().units().parse("t") : metal.unit();
            String line = aspects.enteredFromStart(fields, name, "opening." + name, Kind.BALANCE, unit);
            flowsheet.lines().notNegative(line, fields.pointer(name));
            opening.put(name, line);
            if (isDry) {
                opening.put("wet", line + perWet);
            }
        }
        fields.noOthers();
        return opening;
    }

    /**
     * What is sold of what is made.
     *
     * @param of the name of what is made among the stocks
     * @param made the line of what is made
     * @return the line of what is sold
     */
    String sold(String of, String aspect, String made, Unit unit) {
        if (keepsNothing()) {
            return aspects.flow(aspect, unit, made);
        }
        String span = days == null ? "0 [d]" : days;
        String lies = "if(period < " + periods + ", trailing(" + made + ", " + span + "), " + Aspects.zero(unit) + ")";
        String stock = aspects.balance("stock." + of, unit, lies, null);
        String first = opening.containsKey(of) ? ", " + opening.get(of) : "";
        return aspects.flow(aspect, unit, made + " - (" + stock + " - prev(" + stock + first + "))");
    }

    private boolean keepsNothing() {
        return days == null && opening.isEmpty();
    }

    /** The same for what is made by a formula, which becomes a line of its own where there is a stock. */
    String sold(String of, String aspect, String formula, Unit unit, String made) {
        return keepsNothing()
                ? aspects.flow(aspect, unit, formula)
                : sold(of, aspect, aspects.flow(made, unit, formula), unit);
    }
}
