package io.calminer.domain.risk;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.Readout;
import io.calminer.domain.valuation.InitialCapital;
import io.calminer.domain.valuation.ProjectFlows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a run of a scenario follows: metrics of the cash flow, and lines by fiscal year as fans.
 *
 * <p>A flow is summed over the periods of the year; of a balance the last value is taken, of anything else that of the
 * year's last period. Period 0 is a point of its own.
 *
 * @param flows the cash flow's periods and times
 * @param invested the initial capital, of which the program computes each line at the times of the cash flow
 * @param rate the discount rate
 * @param metrics names of metrics, npv first
 * @param fans the lines followed by year
 * @param points for each point of all fans the outputs that are added up
 * @param outputs the cells that the program computes, the cash flow's first, then those of the initial capital
 */
record Watch(
        ProjectFlows flows,
        InitialCapital invested,
        double rate,
        List<String> metrics,
        List<Readout.Fan> fans,
        List<int[]> points,
        List<Program.Output> outputs) {

    static Watch of(Scenario scenario) {
        Model model = scenario.model();
        ProjectFlows flows = ProjectFlows.of(scenario);
        List<String> lines = new ArrayList<>(
                scenario.valuation().watch().stream().filter(model::hasLine).toList());
        if (lines.isEmpty()) {
            lines.add(flows.line());
        }
        List<Program.Output> outputs = new ArrayList<>();
        for (int period : flows.periods()) {
            outputs.add(new Program.Output(model.row(flows.line()), period));
        }
        InitialCapital invested =
                metrics(scenario).contains(InitialCapital.METRIC) ? InitialCapital.of(model) : InitialCapital.NONE;
        for (String line : invested.lines()) {
            for (int period : flows.periods()) {
                outputs.add(new Program.Output(model.row(line), period));
            }
        }
        List<Readout.Fan> fans = new ArrayList<>();
        List<int[]> points = new ArrayList<>();
        for (String line : lines) {
            fans.add(fan(model, line, points, outputs));
        }
        double rate = scenario.valuation().discounting().rate();
        return new Watch(flows, invested, rate, metrics(scenario), fans, points, outputs);
    }

    /** The names in the list {@code watch} that are no lines, npv always and first. */
    static List<String> metrics(Scenario scenario) {
        Set<String> metrics = new LinkedHashSet<>(List.of("npv"));
        for (String name : scenario.valuation().watch()) {
            if (!scenario.model().hasLine(name)) {
                metrics.add(name);
            }
        }
        return List.copyOf(metrics);
    }

    private static Readout.Fan fan(Model model, String key, List<int[]> points, List<Program.Output> outputs) {
        Calendar calendar = model.calendar();
        Line line = model.line(key);
        List<String> labels = new ArrayList<>();
        if (calendar.hasPeriodZero()) {
            labels.add("0");
            points.add(add(outputs, model.row(key), 0, 0));
        }
        for (int first = 1; first <= calendar.periods(); ) {
            int last = first;
            while (last < calendar.periods() && calendar.year(last + 1) == calendar.year(first)) {
                last++;
            }
            labels.add(Integer.toString(calendar.year(first)));
            points.add(add(outputs, model.row(key), line.kind() == Kind.FLOW ? first : last, last));
            first = last + 1;
        }
        return new Readout.Fan(key, labels);
    }

    private static int[] add(List<Program.Output> outputs, int row, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .map(period -> {
                    outputs.add(new Program.Output(row, period));
                    return outputs.size() - 1;
                })
                .toArray();
    }
}
