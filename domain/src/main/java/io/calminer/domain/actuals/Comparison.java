package io.calminer.domain.actuals;

import io.calminer.domain.quantity.Unit;

/**
 * A figure of the plan and what it really was.
 *
 * @param plan the name of the plan's line
 * @param actual the line of what was entered, in the same unit
 * @param unit the unit of both
 */
record Comparison(String plan, String actual, Unit unit) {

    String difference() {
        return "(" + actual + " - " + plan + ")";
    }
}
