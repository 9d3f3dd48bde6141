package io.calminer.domain.model;

import io.calminer.domain.formula.Formula;
import io.calminer.domain.quantity.Unit;

/**
 * A value that depends on itself through the lines, such as a debt that pays for its own fees: found so that its
 * residual is 0.
 *
 * @param name the name by which formulas read it
 * @param unit its unit, and that of its residual
 * @param residual what must be 0: in each period for a series, otherwise in the last period
 * @param when whether iterations of a simulation keep the value of the base case
 */
public record Solve(String name, Unit unit, Formula residual, When when) {

    /** For which inputs a value is solved. */
    public enum When {
        /** At base values; a simulation keeps the size and profile of the base case. */
        COMMITTED,
        /** In each iteration of a simulation anew. */
        RESIZED
    }
}
