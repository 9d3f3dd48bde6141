package io.calminer.domain.production;

import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Product that has been made and not been sold: at the end of each period what was made in so many days before, and
 * nothing at the end of the last period.
 *
 * @param days the formula of the days; null when everything is sold in the period in which it is made
 */
record ProductStock(Aspects aspects, @Nullable String days, int periods) {

    /**
     * What is sold of what is made.
     *
     * @param of the name of what is made among the stocks
     * @param made the line of what is made
     * @return the line of what is sold
     */
    String sold(String of, String aspect, String made, Unit unit) {
        if (days == null) {
            return aspects.flow(aspect, unit, made);
        }
        String lies = "if(period < " + periods + ", trailing(" + made + ", " + days + "), " + Aspects.zero(unit) + ")";
        String stock = aspects.balance("stock." + of, unit, lies, null);
        return aspects.flow(aspect, unit, made + " - (" + stock + " - prev(" + stock + "))");
    }

    /** The same for what is made by a formula, which becomes a line of its own where there is a stock. */
    String sold(String of, String aspect, String formula, Unit unit, String made) {
        return days == null
                ? aspects.flow(aspect, unit, formula)
                : sold(of, aspect, aspects.flow(made, unit, formula), unit);
    }
}
