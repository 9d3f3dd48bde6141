package io.calminer.application.costs;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What operating costs.
 *
 * @param overallAnnual what all components cost in a year in which all of them run, at the prices of the first year
 * @param escalatedTotal what is spent over the horizon
 * @param byCategory of the annual cost, in the order in which the categories were first named
 * @param annualAverage the escalated total by year of the horizon
 * @param presentValue of what is spent, at the beginning of year 1, each year's cost at its end; NaN where it is undefined
 * @param timeline the years of the horizon
 * @param reasons why figures are undefined, by the name of the figure
 */
public record OpexEstimate(
        String currency,
        double overallAnnual,
        double escalatedTotal,
        List<CostShare> byCategory,
        double annualAverage,
        double presentValue,
        List<Year> timeline,
        Map<String, String> reasons) {

    public OpexEstimate {
        byCategory = List.copyOf(byCategory);
        timeline = List.copyOf(timeline);
        reasons = Map.copyOf(reasons);
    }

    /**
     * What is spent in a year.
     *
     * @param period the year, counted from 1
     * @param baseCost at the prices of the first year
     * @param escalatedCost at its own prices
     */
    public record Year(int period, double baseCost, double escalatedCost) {

        private Figures figures() {
            return Figures.of().and("period", period).and("base_cost", baseCost).and("escalated_cost", escalatedCost);
        }
    }

    /** The estimate as a document. */
    public JsonValue.JsonObject document() {
        Figures totals = Figures.of()
                .and("overall_annual", overallAnnual)
                .and("escalated_total", escalatedTotal)
                .and("by_category", byCategory, CostShare::figures);
        return Figures.of()
                .and("currency_code", currency)
                .and("totals", totals)
                .and(
                        "metrics",
                        Figures.of().and("annual_average", annualAverage).and("present_value", presentValue))
                .and("timeline", timeline, Year::figures)
                .and("reasons", reasons)
                .object();
    }
}
