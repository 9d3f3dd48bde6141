package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;

/** Refuses a plan that delivers more to a route than it can take and has no stockpile for the rest. */
record CapacityCheck(Route route, String delivered, String capacity, Pointer at) implements ItemLines.Check {

    private static final double ROUNDING = 1e-9;

    @Override
    public void check(Model model, Problems problems) {
        double[] planned = model.values(delivered);
        double[] limit = model.values(capacity);
        for (int period = 1; period < planned.length; period++) {
            if (planned[period] > limit[period] * (1 + ROUNDING)) {
                problems.add(
                        ProductionRule.ROUTE_LIMIT,
                        at,
                        route.key(),
                        limit[period],
                        route.unit(),
                        planned[period],
                        model.calendar().label(period));
                return;
            }
        }
    }
}
