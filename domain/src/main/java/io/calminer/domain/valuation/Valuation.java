package io.calminer.domain.valuation;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario is worth at its base values, and why.
 *
 * <p>Flows are those of the line {@code cash_flow.project}, 100 % of the project, in the plan's currency; they are
 * discounted by the plan's rate to its valuation date, and flows before that date are sunk. Every figure explains
 * itself down to the inputs.
 */
public final class Valuation {

    private final Scenario scenario;
    private final ProjectFlows flows;
    private final CashFlows cashFlows;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private Valuation(Scenario scenario) {
        this.scenario = scenario;
        this.flows = ProjectFlows.of(scenario);
        double[] amounts = flows.amounts(scenario.model());
        UndefinedCells.refuse(scenario.model(), flows, amounts);
        this.cashFlows = CashFlows.of(amounts, flows.times());
        new Figures(scenario, flows, cashFlows).all().forEach(figure -> figures.put(figure.name(), figure));
    }

    /**
     * Values a scenario.
     *
     * @throws UndefinedCell when a cell that reaches the cash flow has no value
     */
    public static Valuation of(Scenario scenario) {
        return new Valuation(scenario);
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The project's flows from the valuation date on. */
    public CashFlows cashFlows() {
        return cashFlows;
    }

    /** Net present value at the plan's rate, in the unit of the cash flow. */
    public Figure netPresentValue() {
        return figure("npv");
    }

    /** Internal rate of return per year; its status tells whether it is the only one. */
    public Figure internalRateOfReturn() {
        return figure("irr");
    }

    /** Years from the first outflow until the cumulative flow is zero again. */
    public Figure payback() {
        return figure("payback");
    }

    /**
     * The metric of a name: npv, irr, mirr, payback, discounted_payback, profitability_index, equivalent_annual_value.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(
                    "There is no metric '" + name + "': the metrics are " + String.join(", ", figures.keySet()) + ".");
        }
        return figure;
    }

    /** All metrics in their usual order. */
    public List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    /** The values of a line in periods 0…n. */
    public double[] line(String key) {
        return model().values(key);
    }

    private Model model() {
        return scenario.model();
    }
}
