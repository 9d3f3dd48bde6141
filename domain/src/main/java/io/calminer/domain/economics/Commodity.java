package io.calminer.domain.economics;

import io.calminer.domain.quantity.Unit;

/**
 * A metal or mineral that is sold, with the units in which it is priced, counted and graded.
 *
 * @param key the name by which grades, recoveries and terms refer to it, such as {@code copper}
 * @param name what people call it
 * @param price the unit of its price, money per unit of the commodity, such as {@code USD/lb}
 * @param unit the unit in which it is counted: that below the price's fraction, such as {@code lb}
 * @param grade the unit of its share in ore, such as {@code g/t}
 */
public record Commodity(String key, String name, Unit price, Unit unit, Unit grade) {

    /** The line of its price. */
    public String priceLine() {
        return Prices.COLLECTION + "." + key;
    }
}
