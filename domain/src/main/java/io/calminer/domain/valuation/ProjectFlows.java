package io.calminer.domain.valuation;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.StandardLine;
import java.util.stream.IntStream;

/**
 * The project's cash flow by period with the time of each flow, sunk periods left out.
 *
 * @param line the line of the flows
 * @param periods the periods whose flows count, in order of time
 * @param times years from the valuation date to the flow of each of these periods
 */
public record ProjectFlows(String line, int[] periods, double[] times) {

    /** The line by which a plan is valued. */
    public static final String LINE = StandardLine.CASH_FLOW_PROJECT.key();

    public ProjectFlows {
        periods = periods.clone();
        times = times.clone();
    }

    public static ProjectFlows of(Scenario scenario) {
        double[] exponents = scenario.valuation().discounting().exponents(scenario.calendar());
        int[] periods = IntStream.rangeClosed(
                        scenario.calendar().first(), scenario.calendar().periods())
                .filter(period -> !Double.isNaN(exponents[period]))
                .toArray();
        double[] times =
                IntStream.of(periods).mapToDouble(period -> exponents[period]).toArray();
        return new ProjectFlows(LINE, periods, times);
    }

    /** The flows at base values; an undefined one is NaN. */
    public double[] amounts(Model model) {
        return IntStream.of(periods)
                .mapToDouble(period -> model.value(line, period))
                .toArray();
    }

    @Override
    public int[] periods() {
        return periods.clone();
    }

    @Override
    public double[] times() {
        return times.clone();
    }
}
