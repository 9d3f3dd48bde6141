package io.calminer.domain.risk;

import io.calminer.domain.model.Model;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.valuation.ProjectFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell in which undefined values began, in so many of the replayed iterations.
 *
 * @param cell the line or input
 * @param when its period
 * @param formula its formula
 * @param iterations how many of the replayed iterations it made undefined
 */
public record UndefinedCause(String cell, String when, String formula, int iterations) {

    static List<UndefinedCause> of(RiskAnalysis analysis, Settings settings, long[] iterations) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (long iteration : iterations) {
            counts.merge(origin(analysis, settings, iteration), 1, Integer::sum);
        }
        List<UndefinedCause> causes = new ArrayList<>();
        counts.forEach((cell, count) -> causes.add(new UndefinedCause(cell.get(0), cell.get(1), cell.get(2), count)));
        return causes;
    }

    private static List<String> origin(RiskAnalysis analysis, Settings settings, long iteration) {
        Model model = analysis.scenario().model();
        Sheet sheet = analysis.replay(settings, iteration).sheet();
        ProjectFlows flows = ProjectFlows.of(analysis.scenario());
        for (int period : flows.periods()) {
            if (Double.isNaN(sheet.cell(model.row(flows.line()), period))) {
                var cell = model.explainUndefined(sheet, flows.line(), period);
                return List.of(cell.name(), cell.when(), cell.formula());
            }
        }
        return List.of(flows.line(), "", "");
    }
}
