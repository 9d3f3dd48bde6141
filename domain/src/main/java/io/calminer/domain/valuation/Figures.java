package io.calminer.domain.valuation;

import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the metrics of a plan from its cash flows. */
final class Figures {

    private static final String YEARS = "a";
    private static final String PLAIN = "1";

    private final CashFlows flows;
    private final Discounting discounting;
    private final double rate;
    private final String money;
    private final PresentValueExplanation presentValues;
    private final ProfitabilityIndex index;
    private final boolean capital;

    Figures(Scenario scenario, ProjectFlows projectFlows, CashFlows flows) {
        this.flows = flows;
        this.discounting = scenario.valuation().discounting();
        this.rate = discounting.rate();
        this.money = scenario.model().line(projectFlows.line()).unit().toString();
        this.presentValues = new PresentValueExplanation(scenario, projectFlows, flows);
        InitialCapital initial = InitialCapital.of(scenario.model());
        this.capital = projectFlows.line().equals(ProjectFlows.LINE)
                && !initial.lines().isEmpty();
        this.index = capital
                ? initial.index(flows, scenario.model(), projectFlows.periods(), rate)
                : ProfitabilityIndex.of(flows, rate);
    }

    List<Figure> all() {
        double npv = flows.netPresentValue(rate);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("npv", "Net present value", npv, money, null, null, this::explainNpv));
        figures.add(internalRate());
        figures.add(modifiedRate());
        figures.add(payback("payback", "Payback", Payback.of(flows), "undiscounted"));
        figures.add(
                payback("discounted_payback", "Discounted payback", Payback.of(flows.discounted(rate)), "discounted"));
        figures.add(figure(
                "profitability_index",
                "Profitability index",
                index.value(),
                PLAIN,
                null,
                index.reason(),
                "1 + npv / present value of the "
                        + (capital ? "initial capital" : "outflows before the first inflow")));
        EquivalentAnnualValue annual = EquivalentAnnualValue.of(flows, rate);
        figures.add(figure(
                "equivalent_annual_value",
                "Equivalent annual value",
                annual.value(),
                money,
                null,
                annual.reason(),
                "the level yearly amount from the valuation date to the last flow that is worth npv"));
        return figures;
    }

    private Explanation explainNpv(int depth) {
        return presentValues.explain("npv", "Net present value", depth);
    }

    private Figure internalRate() {
        InternalRateOfReturn irr = InternalRateOfReturn.atHurdle(flows, rate);
        String roots = irr.roots().stream().map(Numbers::shortest).collect(Collectors.joining(", "));
        String words = "the yearly rate at which npv is 0; all such rates: " + (roots.isEmpty() ? "none" : roots);
        return figure(
                "irr",
                "Internal rate of return",
                irr.value(),
                PLAIN,
                irr.status().name(),
                irr.reason(),
                words);
    }

    private Figure modifiedRate() {
        ModifiedInternalRate mirr = ModifiedInternalRate.overTimes(flows, rate, rate);
        String words = "inflows reinvested and outflows financed at the discount rate of " + percent(rate);
        return figure("mirr", "Modified internal rate of return", mirr.value(), PLAIN, null, mirr.reason(), words);
    }

    private Figure payback(String name, String label, Payback payback, String basis) {
        String words = "years from the first outflow until the cumulative " + basis + " flow first reaches 0";
        Reason reason = payback.status() == Payback.Status.REACHED ? null : payback.reason();
        return figure(name, label, payback.time(), YEARS, payback.status().name(), reason, words);
    }

    private Figure figure(
            String name,
            String label,
            double value,
            String unit,
            @Nullable String status,
            @Nullable Reason reason,
            String words) {
        String why = reason == null ? null : reason.text();
        return new Figure(name, label, value, unit, status, why, depth -> {
            List<Explanation> inputs = depth <= 0 ? List.of() : List.of(explainNpv(depth - 1));
            List<String> notes = why == null ? List.of() : List.of(why);
            return new Explanation(name, label, "", value, unit, words, null, notes, inputs, depth <= 0);
        });
    }

    static String percent(double share) {
        return Numbers.shortest(Math.rint(share * 1e10) / 1e8) + " %";
    }
}
