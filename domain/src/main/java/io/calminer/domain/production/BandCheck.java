package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;

/** Refuses a price participation whose greatest difference lies below its least one. */
record BandCheck(String name, String low, String high, Pointer at) implements ItemLines.Check {

    @Override
    public void check(Model model, Problems problems) {
        double[] least = model.values(low);
        double[] greatest = model.values(high);
        for (int period = 1; period < least.length; period++) {
            if (greatest[period] < least[period]) {
                String when = model.calendar().label(period);
                problems.add(ProductionRule.BAND_ORDER, at, name, greatest[period], least[period], when);
                return;
            }
        }
    }
}
