package io.calminer.domain.model;

import io.calminer.domain.quantity.Unit;

/**
 * A factor that the compiler put into a formula, because an operand has the right dimension in another unit.
 *
 * @param expression the operand, as written; for the value given to a line, the whole formula
 * @param from the unit of the operand
 * @param to the unit into which it is converted
 */
public record Conversion(String expression, Unit from, Unit to) {

    /** The number by which the operand is multiplied. */
    public double factor() {
        return from.factorTo(to);
    }
}
