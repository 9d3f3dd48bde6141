package io.calminer.domain.risk;

import io.calminer.domain.program.Sheet;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.ProjectFlows;

/**
 * One iteration of a run, computed again with every cell kept.
 *
 * @param scenario the scenario
 * @param iteration which iteration, counted from 0
 * @param slots the value of every input slot
 * @param sheet all cells
 */
public record Replay(Scenario scenario, long iteration, double[] slots, Sheet sheet) {

    public Replay {
        slots = slots.clone();
    }

    @Override
    public double[] slots() {
        return slots.clone();
    }

    /** The values of a line in periods 0…n. */
    public double[] line(String key) {
        return sheet.row(scenario.model().row(key));
    }

    /** The value of an input in a period. */
    public double input(String key, int period) {
        int[] byPeriod = scenario.model().slots(key);
        if (byPeriod.length == 0) {
            // a parameter that follows from others, or a price that deviates from its deck
            return scenario.model().explain(sheet, key, period, 0).value();
        }
        return byPeriod[period] < 0 ? Double.NaN : slots[byPeriod[period]];
    }

    /** The project's flows from the valuation date on. */
    public CashFlows cashFlows() {
        ProjectFlows flows = ProjectFlows.of(scenario);
        double[] line = line(flows.line());
        int[] periods = flows.periods();
        double[] amounts = new double[periods.length];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = line[periods[i]];
        }
        return CashFlows.of(amounts, flows.times());
    }

    public double netPresentValue() {
        return cashFlows().netPresentValue(scenario.valuation().discounting().rate());
    }

    public InternalRateOfReturn internalRateOfReturn() {
        return InternalRateOfReturn.atHurdle(
                cashFlows(), scenario.valuation().discounting().rate());
    }
}
