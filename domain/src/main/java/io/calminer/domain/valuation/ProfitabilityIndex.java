package io.calminer.domain.valuation;

import org.jspecify.annotations.Nullable;

/**
 * What each unit of money invested brings back: PI = 1 + NPV / |PV of the investment|.
 *
 * <p>Above 1 the project earns more than the discount rate. For a bare series the investment is the outflows before the
 * first inflow; for a plan whose costs name it, it is the {@link InitialCapital}.
 *
 * @param value  the index, without unit; NaN when it is undefined
 * @param reason why it is undefined; null when it is not
 */
public record ProfitabilityIndex(double value, @Nullable Reason reason) {

    /**
     * The index of a series, its investment being the outflows before the first inflow.
     *
     * @param rate effective yearly rate
     * @throws IllegalArgumentException as {@link CashFlows#discountFactors}
     */
    public static ProfitabilityIndex of(CashFlows flows, double rate) {
        CashFlows values = flows.byTime().discounted(rate);
        double netPresentValue = 0;
        double investment = 0;
        boolean earning = false;
        CashFlows amounts = flows.byTime();
        for (int i = 0; i < values.size(); i++) {
            earning = earning || amounts.amount(i) > 0;
            investment += earning ? 0 : values.amount(i);
            netPresentValue += values.amount(i);
        }
        if (values.size() == 0) {
            return new ProfitabilityIndex(Double.NaN, Reason.NO_FLOWS);
        }
        return of(netPresentValue, investment);
    }

    /**
     * The index of a project whose investment is known.
     *
     * @param netPresentValue the value of all flows, the investment included
     * @param investment      the present value of the investment, of either sign
     */
    public static ProfitabilityIndex of(double netPresentValue, double investment) {
        double index = 1 + netPresentValue / Math.abs(investment);
        return investment == 0 || Double.isNaN(index)
                ? new ProfitabilityIndex(Double.NaN, Reason.NO_INITIAL_OUTFLOW)
                : new ProfitabilityIndex(index, null);
    }
}
