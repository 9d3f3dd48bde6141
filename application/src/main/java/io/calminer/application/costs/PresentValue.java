package io.calminer.application.costs;

import io.calminer.domain.valuation.Valuation;
import java.util.Map;
import java.util.OptionalDouble;

/** What costs are worth at time 0. */
final class PresentValue {

    private PresentValue() {}

    /** Minus the net present value of a plan of costs; NaN with its reason where there is none. */
    static double ofCosts(Valuation value, OptionalDouble rate, Map<String, String> reasons) {
        if (rate.isEmpty()) {
            reasons.put("present_value", "There is no discount rate.");
            return Double.NaN;
        }
        return 0 - value.netPresentValue().value();
    }
}
