package io.calminer.application.valuation.profitability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.valuation.Figure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel earns, in its own currency.
 *
 * @param pricing from the ore to the net revenue
 * @param processingCost over all periods
 * @param sustainingCapital over all periods
 * @param initialCapital at time 0
 * @param periods period 0, the moment at which treating begins, and each year
 * @param figures the metrics of the cash flow; those that need a discount rate mean nothing where {@code discounted} is false
 * @param reasons why figures are undefined, by the name of the figure
 */
public record Profitability(
        String currency,
        Pricing pricing,
        double processingCost,
        double sustainingCapital,
        double initialCapital,
        List<Period> periods,
        List<Figure> figures,
        boolean discounted,
        double netMargin,
        Map<String, String> reasons) {

    private static final Set<String> NEEDS_NO_RATE = Set.of("irr", "payback");
    private static final double WHOLE = 100;

    public Profitability {
        periods = List.copyOf(periods);
        figures = List.copyOf(figures);
        reasons = Map.copyOf(reasons);
    }

    /**
     * What the parcel is sold for.
     *
     * @param payable the share that was applied
     * @param price of a tonne of metal, as entered
     * @param exchange money of the parcel for one of the price
     * @param impurities the penalty of each
     */
    public record Pricing(
            String metal,
            double ore,
            double contained,
            double recovered,
            double payable,
            double payableMetal,
            double price,
            double exchange,
            double grossRevenue,
            double treatment,
            double smelting,
            double moisturePenalty,
            List<Penalty> impurities,
            double impurityPenalty,
            double premiums,
            double netRevenue) {

        public Pricing {
            impurities = List.copyOf(impurities);
        }

        private Figures document() {
            return Figures.of()
                    .and("metal", metal)
                    .and("ore_tonnage", ore)
                    .and("contained_metal_tonnes", contained)
                    .and("recovered_metal_tonnes", recovered)
                    .and("payable_pct", payable * WHOLE)
                    .and("payable_metal_tonnes", payableMetal)
                    .and("reference_price", price)
                    .and("fx_rate", exchange)
                    .and("gross_revenue", grossRevenue)
                    .and("treatment_charge", treatment)
                    .and("smelting_charge", smelting)
                    .and("moisture_penalty", moisturePenalty)
                    .and("impurities", impurities, Penalty::document)
                    .and("impurity_penalty", impurityPenalty)
                    .and("premiums", premiums)
                    .and("net_revenue", netRevenue);
        }
    }

    /**
     * What an impurity costs.
     *
     * @param excess how much there is above the threshold
     */
    public record Penalty(String name, double excess, double penalty) {

        private Figures document() {
            return Figures.of().and("name", name).and("excess", excess).and("penalty", penalty);
        }
    }

    /** The cash flow of a period. */
    public record Period(
            int number,
            double revenue,
            double processingCost,
            double sustainingCapital,
            double initialCapital,
            double net,
            double cumulative) {

        private Figures document() {
            return Figures.of()
                    .and("period", number)
                    .and("revenue", revenue)
                    .and("processing_opex", processingCost)
                    .and("sustaining_capex", sustainingCapital)
                    .and("initial_capex", initialCapital)
                    .and("net", net)
                    .and("cumulative", cumulative);
        }
    }

    /** The answer as a document. */
    public JsonValue.JsonObject document() {
        Figures costs = Figures.of()
                .and("processing_opex_total", processingCost)
                .and("sustaining_capex_total", sustainingCapital)
                .and("initial_capex", initialCapital)
                .and("total", processingCost + sustainingCapital + initialCapital);
        return Figures.of()
                .and("currency_code", currency)
                .and("pricing", pricing.document())
                .and("costs", costs)
                .and("cash_flows", periods, Period::document)
                .and("metrics", metrics())
                .and("reasons", reasons)
                .object();
    }

    private Figures metrics() {
        Figures metrics = Figures.of();
        figures.forEach(figure -> metric(metrics, figure));
        double share = netMargin / pricing.netRevenue();
        return metrics.and("net_margin", netMargin)
                .and("net_margin_pct", reasons.containsKey("net_margin_pct") ? Double.NaN : share * WHOLE);
    }

    /** As the valuation of a plan tells it: a number, or an object where the number alone would mislead. */
    private void metric(Figures metrics, Figure figure) {
        boolean known = discounted || NEEDS_NO_RATE.contains(figure.name());
        @Nullable String status = known ? figure.status() : null;
        @Nullable String reason = known ? figure.reason() : "There is no discount rate.";
        if (status == null && reason == null) {
            metrics.and(figure.name(), figure.value());
            return;
        }
        Figures fields = Figures.of();
        if (status != null) {
            fields.and("status", status);
        }
        fields.and(figure.unit().equals("a") ? "time" : "value", known ? figure.value() : Double.NaN);
        if (reason != null) {
            fields.and("reason", reason);
        }
        metrics.and(figure.name(), fields);
    }
}
