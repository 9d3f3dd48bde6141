package io.calminer.domain.production;

import io.calminer.domain.economics.Commodity;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A metal, mineral or impurity that ore carries with it and that is followed from the ground to the product.
 *
 * @param key the name by which grades, recoveries and penalties refer to it
 * @param unit the unit in which it is counted
 * @param grade the unit of its share in ore
 * @param commodity what it is sold as; null for an element that nobody pays for
 */
record Carried(String key, Unit unit, Unit grade, @Nullable Commodity commodity) {

    static Carried of(Commodity commodity) {
        return new Carried(commodity.key(), commodity.unit(), commodity.grade(), commodity);
    }

    /** The grade of the pure thing in its unit: no grade is higher. */
    double pure() {
        return grade.sameDimension(Unit.ONE) ? Unit.ONE.factorTo(grade) : Double.MAX_VALUE;
    }
}
