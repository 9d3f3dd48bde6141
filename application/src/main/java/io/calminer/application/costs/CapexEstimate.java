package io.calminer.application.costs;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What building costs.
 *
 * @param overall the sum of the components
 * @param contingencyAmount what is added for what is not foreseen
 * @param withContingency the sum of both
 * @param byCategory in the order in which the categories were first named
 * @param timeline the years from the first to the last spending, without contingency
 * @param presentValue of the spending with its contingency, at time 0; NaN where it is undefined
 * @param reasons why figures are undefined, by the name of the figure
 */
public record CapexEstimate(
        String currency,
        double overall,
        double contingencyAmount,
        double withContingency,
        List<CostShare> byCategory,
        List<Year> timeline,
        double presentValue,
        Map<String, String> reasons) {

    public CapexEstimate {
        byCategory = List.copyOf(byCategory);
        timeline = List.copyOf(timeline);
        reasons = Map.copyOf(reasons);
    }

    /**
     * What is spent in a year.
     *
     * @param year as it was entered: counted from 0, or a calendar year
     * @param cumulative what is spent up to its end
     */
    public record Year(int year, double spend, double cumulative) {

        private Figures figures() {
            return Figures.of().and("year", year).and("spend", spend).and("cumulative", cumulative);
        }
    }

    /** The estimate as a document. */
    public JsonValue.JsonObject document() {
        Figures totals = Figures.of()
                .and("overall", overall)
                .and("contingency_amount", contingencyAmount)
                .and("with_contingency", withContingency)
                .and("by_category", byCategory, CostShare::figures);
        return Figures.of()
                .and("currency_code", currency)
                .and("totals", totals)
                .and("timeline", timeline, Year::figures)
                .and("metrics", Figures.of().and("present_value", presentValue))
                .and("reasons", reasons)
                .object();
    }
}
