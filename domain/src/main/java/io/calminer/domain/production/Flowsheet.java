package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all items of production share.
 *
 * @param lines where lines are declared
 * @param carried what ore may carry, by key
 * @param isLimited whether an economic limit may close the mine
 */
record Flowsheet(ItemLines lines, Map<String, Carried> carried, boolean isLimited) {

    /** The line that is 1 while the mine runs and 0 once it is closed. */
    static final String OPEN = "production.open";

    ItemContext context() {
        return lines.context();
    }

    /** A flow that ends when the mine is closed. */
    String whileOpen(String formula) {
        return isLimited ? "(" + formula + ") * " + OPEN : formula;
    }

    /** The unit of an item's tonnes; tonnes where it is absent or wrong, which is told. */
    Unit tonnes(Fields fields) {
        Unit tonne = context().units().parse("t");
        @Nullable Unit unit = fields.has("unit") ? context().unit(fields) : tonne;
        if (unit != null && !unit.sameDimension(tonne)) {
            context().problems().add(ProductionRule.TONNES, fields.pointer("unit"), unit);
            return tonne;
        }
        return unit == null ? tonne : unit;
    }

    Unit perYear(Unit unit) {
        return unit.per(context().units().parse("a"));
    }
}
