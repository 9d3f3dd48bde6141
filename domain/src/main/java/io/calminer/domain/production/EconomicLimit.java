package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a mine that has lost money for so many periods in a row since it was first fed.
 *
 * <p>The margins of the periods before decide, so that closing never depends on what it changes. With a price of restart
 * a closed mine runs again in the period after that price was reached; what its schedule holds for the time between is
 * not mined. In a simulation each iteration decides for itself, or all keep the decisions of the base values.
 */
final class EconomicLimit {

    static final String FIELD = "economic_limit";

    static final String IN_SIMULATION = "in_simulation";

    private static final String MARGIN = "revenue.total - cost.operating";
    private static final int MOST = 600;

    private final Flowsheet flowsheet;
    private final Aspects aspects;

    private EconomicLimit(Flowsheet flowsheet, Aspects aspects) {
        this.flowsheet = flowsheet;
        this.aspects = aspects;
    }

    static void read(Fields fields, Flowsheet flowsheet, List<String> feeds, double @Nullable [] known) {
        Aspects aspects = Aspects.sums(flowsheet.lines(), "production", fields.pointer());
        new EconomicLimit(flowsheet, aspects).read(fields, feeds, known);
        fields.noOthers();
    }

    private void read(Fields fields, List<String> feeds, double @Nullable [] known) {
        ItemContext context = flowsheet.context();
        int after = fields.integer("after", 1, MOST, 1);
        fields.truth(IN_SIMULATION, true);
        @Nullable Formula margin = fields.has("margin") ? context.formula(fields, "margin") : Formula.parse(MARGIN);
        Unit money = context.money();
        aspects.flow("margin", money, Aspects.stated(margin).toString());
        if (feeds.isEmpty()) {
            context.problems().add(ProductionRule.LIMIT_OF_NOTHING, fields.pointer());
            aspects.flag("open", "1");
            return;
        }
        String fed = "to_date(" + String.join(" + ", feeds) + ") > "
                + Aspects.zero(context.units().parse("t"));
        String loses = aspects.line("margin") + " < " + Aspects.zero(money) + " and " + Flowsheet.OPEN + " > 0.5";
        String loss = aspects.flag("loss", "if(" + loses + " and " + fed + ", 1, 0)");
        List<String> losses = new ArrayList<>();
        for (int ago = 1; ago <= after; ago++) {
            losses.add("lag(" + loss + ", " + ago + ") > 0.5");
        }
        String stays = "prev(" + aspects.line("closed") + ") > 0.5";
        String lost = String.join(" and ", losses);
        @Nullable String restart = fields.has("restart_price") ? restart(fields.object("restart_price")) : null;
        String closed = restart == null
                ? "if(" + stays + " or (" + lost + "), 1, 0)"
                : "if(" + stays + ", if(" + restart + ", 0, 1), if(" + lost + ", 1, 0))";
        aspects.flag("closed", known == null ? closed : in(known));
        aspects.flag("open", "1 - " + aspects.line("closed"));
        if (fields.has("care_and_maintenance")) {
            String rate =
                    aspects.entered(fields, "care_and_maintenance", "care_rate", Kind.RATE, flowsheet.perYear(money));
            flowsheet.lines().notNegative(rate, fields.pointer("care_and_maintenance"));
            String care = "per_year(" + rate + ") * " + aspects.line("closed");
            flowsheet.lines().addTo("cost.operating", aspects.flow("care_and_maintenance", money, care));
        }
    }

    /** 1 in the periods that are known. */
    private static String in(double[] known) {
        List<String> stretches = new ArrayList<>();
        for (int period = 1; period < known.length; period++) {
            if (known[period] == 1 && known[period - 1] != 1) {
                int last = period;
                while (last + 1 < known.length && known[last + 1] == 1) {
                    last++;
                }
                stretches.add("(period >= " + period + " and period <= " + last + ")");
            }
        }
        return stretches.isEmpty() ? "0" : "if(" + String.join(" or ", stretches) + ", 1, 0)";
    }

    /** The condition that the price of the period before was high enough to run again. */
    private @Nullable String restart(Fields fields) {
        String name = fields.text("commodity");
        Carried metal = flowsheet.carried().get(name);
        @Nullable String condition = null;
        if (metal == null || metal.commodity() == null) {
            fields.raw("price");
            List<String> priced = flowsheet.carried().values().stream()
                    .filter(carried -> carried.commodity() != null)
                    .map(Carried::key)
                    .toList();
            String near = Suggestion.nearest(name, priced);
            flowsheet.context().problems().add(ProductionRule.UNKNOWN_PRICE, fields.pointer("commodity"), name, near);
        } else {
            Unit unit = metal.commodity().price();
            String price = aspects.entered(fields, "price", "restart_price", Kind.PRICE, unit);
            condition = "prev(" + metal.commodity().priceLine() + ") >= " + price;
        }
        fields.noOthers();
        return condition;
    }
}
