package io.calminer.application.costs;

import io.calminer.domain.valuation.Valuation;
import java.util.Map;
import java.util.OptionalDouble;

/** What costs are worth at time 0. */
final class PresentValue {

    private PresentValue() {}

    /** Minus the net present value of a plan of costs; NaN with its reason where there is none. */
    static double ofCosts(Valuation value, OptionalDouble rate, Map<String, String> reasons) {
        double worth = 0 - value.netPresentValue().value();
        if (rate.isEmpty()) {
            reasons.put("present_value", "There is no discount rate.");
            return Double.NaN;
        }
        if (!(Math.abs(worth) < Double.POSITIVE_INFINITY)) {
            reasons.put("present_value", "It is too large for a number.");
            return Double.NaN;
        }
        return worth;
    }
}
