package io.calminer.domain.economics.ownership;

import io.calminer.domain.costs.Area;
import io.calminer.domain.costs.Bucket;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the collection {@code risks}: what may happen to a mine, with what it would cost.
 *
 * <p>A risk happens with its probability, once within its years or in each of them anew; where it happens it costs its impact,
 * and its standing cost for as long as its delay lasts. At base values its cost is the expected one, probability × cost; a
 * simulation draws whether and when it happens.
 */
public final class Risks {

    /** The name of the collection. */
    public static final String COLLECTION = "risks";

    private static final String IMPACT = "impact";
    private static final String DELAY = "delay";
    private static final String STANDING = "standing_cost";

    private final EconomicItem item;
    private final Unit money;

    private Risks(EconomicItem item) {
        this.item = item;
        this.money = item.context().money();
    }

    /** Declares the process that is 1 where a risk happens and 0 elsewhere. */
    @FunctionalInterface
    public interface Occurrences {

        /**
         * Declares the process of a risk.
         *
         * @param process the name of the process
         * @param item the risk, whose fields say how probable it is and when
         */
        void declare(String process, EconomicItem item);
    }

    /** Declares the lines of all items, and adds their costs to the sums. */
    public static void read(Fields root, ItemLines lines, CostSums sums, Occurrences occurrences) {
        List<String> costs = new ArrayList<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            Area area = item.fields().choice("area", Area.class, Area.SITE);
            occurrences.declare(item.line("occurs"), item);
            String cost = new Risks(item).declare();
            sums.consumption(cost, area, Bucket.OPERATING_VARIABLE);
            costs.add(cost);
            item.fields().noOthers();
        }
        if (!costs.isEmpty()) {
            String key = COLLECTION + ".cost";
            String sum = String.join(" + ", costs);
            lines.derived(key, Kind.FLOW, lines.context().money(), sum, Label.of(key), Pointer.ROOT.child(COLLECTION));
            lines.addTo("cost.operating", key);
        }
    }

    private String declare() {
        Fields fields = item.fields();
        List<String> parts = new ArrayList<>();
        if (fields.has(IMPACT)) {
            parts.add(item.enter(IMPACT, Kind.INDEX, money));
        }
        boolean delayed = fields.has(DELAY);
        if (delayed && fields.has(STANDING)) {
            Unit year = item.context().units().parse("a");
            String delay = item.enter(DELAY, Kind.INDEX, year);
            item.lines().notNegative(delay, fields.pointer(DELAY));
            parts.add(delay + " * " + item.enter(STANDING, Kind.RATE, money.per(year)));
        } else if (delayed || fields.has(STANDING)) {
            String stated = delayed ? DELAY : STANDING;
            fields.raw(stated);
            item.context()
                    .problems()
                    .add(
                            EconomicsRule.RISK_DELAY,
                            fields.pointer(stated),
                            item.key(),
                            stated,
                            delayed ? STANDING : DELAY);
        }
        if (parts.isEmpty()) {
            if (!delayed && !fields.has(STANDING)) {
                item.context().problems().add(EconomicsRule.RISK_IMPACT, fields.pointer(), item.key());
            }
            parts.add(item.none());
        }
        return item.derive("cost", Kind.FLOW, money, item.line("occurs") + " * (" + String.join(" + ", parts) + ")");
    }
}
