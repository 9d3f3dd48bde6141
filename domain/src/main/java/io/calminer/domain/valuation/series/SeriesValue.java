package io.calminer.domain.valuation.series;

import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.Payback;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a series of cash flows is worth, and how well it returns its money.
 *
 * <p>A measure that lacks an input, or does not exist, is NaN and has its reason; the others are still given. Rates are
 * nominal per year, times in years from time 0.
 *
 * @param series what was valued
 * @param discountFactors (1 + rate ÷ periods)^−exponent of each flow, a residual value's last; null without a rate
 * @param presentValues flow · factor; null without a rate
 * @param netPresentValue the sum of the present values
 * @param internalRate all rates at which the series is worth nothing
 * @param modifiedRate the rate at which the financed outflows grow into the reinvested inflows
 * @param payback from the first outflow until the cumulative flow is zero again
 * @param discountedPayback the same of the present values; null when there are none
 * @param profitabilityIndex 1 + net present value ÷ present value of the outflows before the first inflow
 * @param equivalentAnnualValue the level amount at each year's end that is worth the net present value
 * @param reasons why figures are undefined, by the name of the figure
 */
public record SeriesValue(
        Series series,
        double @Nullable [] discountFactors,
        double @Nullable [] presentValues,
        double netPresentValue,
        InternalRateOfReturn internalRate,
        double modifiedRate,
        Payback payback,
        @Nullable Payback discountedPayback,
        double profitabilityIndex,
        double equivalentAnnualValue,
        Map<String, String> reasons) {

    public SeriesValue {
        discountFactors = copy(discountFactors);
        presentValues = copy(presentValues);
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** Values a series. */
    public static SeriesValue of(Series series) {
        return new SeriesValuation(series).value();
    }

    @Override
    public double @Nullable [] discountFactors() {
        return copy(discountFactors);
    }

    @Override
    public double @Nullable [] presentValues() {
        return copy(presentValues);
    }

    private static double @Nullable [] copy(double @Nullable [] values) {
        return values == null ? null : values.clone();
    }
}
