package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;

/** Refuses products that together recover more of a metal than their route is fed. */
record RecoveryCheck(String route, String metal, String fed, String tailings, Pointer at) implements ItemLines.Check {

    private static final double ROUNDING = 1e-9;

    @Override
    public void check(Model model, Problems problems) {
        double[] in = model.values(fed);
        double[] left = model.values(tailings);
        for (int period = 1; period < in.length; period++) {
            // a negative feed is told where it comes from
            if (in[period] >= 0 && left[period] < -ROUNDING * in[period]) {
                double share = 1 - left[period] / in[period];
                String when = model.calendar().label(period);
                problems.add(ProductionRule.RECOVERY_SUM, at, share, metal, route, when);
                return;
            }
        }
    }
}
