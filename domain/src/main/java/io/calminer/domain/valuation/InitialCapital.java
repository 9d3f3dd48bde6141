package io.calminer.domain.valuation;

import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan invests to begin: the lines of its initial capital and of its owner's, in the unit of the cash flow.
 *
 * @param lines the lines, none in a plan whose costs name no initial capital
 * @param factors what brings each line to the unit of the cash flow
 */
public record InitialCapital(List<String> lines, List<Double> factors) {

    /** The metric that reads it. */
    public static final String METRIC = "profitability_index";

    /** No initial capital that is known. */
    public static final InitialCapital NONE = new InitialCapital(List.of(), List.of());

    private static final List<String> CLASSES = List.of("costs.capital.initial", "costs.capital.owners");

    public InitialCapital {
        lines = List.copyOf(lines);
        factors = List.copyOf(factors);
    }

    public static InitialCapital of(Model model) {
        Unit money = model.line(ProjectFlows.LINE).unit();
        List<String> lines = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        for (String line : CLASSES) {
            if (model.hasLine(line) && model.line(line).unit().sameDimension(money)) {
                lines.add(line);
                factors.add(model.line(line).unit().factorTo(money));
            }
        }
        return new InitialCapital(lines, factors);
    }

    /** The profitability index of flows with this investment at base values. */
    ProfitabilityIndex index(CashFlows flows, Model model, int[] periods, double rate) {
        double[] values = new double[lines.size() * periods.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = model.value(lines.get(i / periods.length), periods[i % periods.length]);
        }
        return index(flows, values, 0, rate);
    }

    /**
     * The profitability index of flows with this investment.
     *
     * @param values what each line has at the times of the flows, line after line
     * @param first where they begin
     */
    public ProfitabilityIndex index(CashFlows flows, double[] values, int first, double rate) {
        if (lines.isEmpty()) {
            return ProfitabilityIndex.of(flows, rate);
        }
        double[] discount = flows.discountFactors(rate);
        double invested = 0;
        for (int line = 0; line < lines.size(); line++) {
            for (int t = 0; t < discount.length; t++) {
                double amount = values[first + line * discount.length + t];
                // nothing is worth nothing even where the factor overflows
                invested += amount == 0 ? 0 : amount * factors.get(line) * discount[t];
            }
        }
        return ProfitabilityIndex.of(flows.netPresentValue(rate), invested);
    }
}
