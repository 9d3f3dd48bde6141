package io.calminer.domain.valuation;

import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Model;

/** Refuses flows that have no value, naming the cell where the trouble begins. */
final class UndefinedCells {

    private UndefinedCells() {}

    static void refuse(Model model, ProjectFlows flows, double[] amounts) {
        int[] periods = flows.periods();
        for (int i = 0; i < amounts.length; i++) {
            if (Double.isNaN(amounts[i])) {
                Explanation cell = model.explainUndefined(flows.line(), periods[i]);
                throw new UndefinedCell(cell.name(), cell.when(), cell.formula());
            }
        }
    }
}
