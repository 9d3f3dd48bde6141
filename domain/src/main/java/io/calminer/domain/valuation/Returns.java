package io.calminer.domain.valuation;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.Timing;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.StandardLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the one internal rate and the one payback of a plan do not tell: all rates, and paybacks that last or are counted from
 * the start of production.
 *
 * @param rates all internal rates of return, ascending
 * @param signChanges how often the cash flow changes its sign
 * @param lastingPayback years from the first outflow until the cumulative flow is 0 for good; NaN when that never is
 * @param production the label of the first period that earns revenue; null when none does
 * @param productionPayback years from the start of that period until the cumulative flow first comes back to 0
 * @param lastingProductionPayback the same until it does so for good
 */
public record Returns(
        List<Double> rates,
        int signChanges,
        double lastingPayback,
        @Nullable String production,
        double productionPayback,
        double lastingProductionPayback) {

    public Returns {
        rates = List.copyOf(rates);
    }

    /** Those of the cash flow of the project. */
    public static Returns of(Valuation valuation) {
        CashFlows flows = valuation.cashFlows();
        Scenario scenario = valuation.scenario();
        InternalRateOfReturn rate = InternalRateOfReturn.atHurdle(
                flows, scenario.valuation().discounting().rate());
        double lasting = Payback.of(flows).lastingTime();
        int first = production(scenario.model());
        double start = first == 0 ? Double.NaN : starts(scenario)[first];
        if (Double.isNaN(start)) {
            return new Returns(rate.roots(), rate.signChanges(), lasting, null, Double.NaN, Double.NaN);
        }
        Payback counted = Payback.of(flows, start);
        return new Returns(
                rate.roots(),
                rate.signChanges(),
                lasting,
                scenario.calendar().label(first),
                counted.time(),
                counted.lastingTime());
    }

    /** The first period that earns revenue; 0 when none does. */
    private static int production(Model model) {
        double[] revenue = model.values(StandardLine.REVENUE.key());
        for (int period = 1; period < revenue.length; period++) {
            if (revenue[period] > 0) {
                return period;
            }
        }
        return 0;
    }

    /** When each period begins, in years from the valuation date; NaN for one that is sunk. */
    private static double[] starts(Scenario scenario) {
        Discounting discounting = scenario.valuation().discounting();
        Calendar calendar = scenario.calendar();
        return new Discounting(
                        discounting.valuationDate(),
                        discounting.rate(),
                        Timing.START,
                        discounting.firstFraction(),
                        discounting.dayExact())
                .exponents(calendar);
    }
}
