package io.calminer.domain.risk;

import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sample.QuantileType;
import io.calminer.domain.simulation.sample.Sample;
import java.util.stream.DoubleStream;

/**
 * What the estimate of capital would need on top, so that a given share of its outcomes is at or below it.
 *
 * <p>Outcomes are those of {@code costs.capital} over the whole life, without the contingency that the plan states: what a run
 * finds when each package of work has its distribution. The base is the estimate itself, with every input at its base.
 *
 * @param base the estimate without contingency, in the unit of the line
 * @param outcomes what it became in each iteration
 */
public record Contingency(double base, Sample outcomes) {

    private static final String CAPITAL = "costs.capital";
    private static final String STATED = "costs.capital.contingency";

    /**
     * Replays so many iterations of a run.
     *
     * @throws IllegalArgumentException when the plan has no costs of capital
     */
    public static Contingency of(RiskAnalysis analysis, Settings settings, int count) {
        if (!analysis.scenario().model().hasLine(CAPITAL)) {
            throw new IllegalArgumentException(
                    "The plan has no line '" + CAPITAL + "'. Maybe its collection 'costs' is missing.");
        }
        double base = total(analysis.scenario().model().values(CAPITAL))
                - total(analysis.scenario().model().values(STATED));
        double[] found = new double[count];
        for (int iteration = 0; iteration < count; iteration++) {
            Replay replay = analysis.replay(settings, iteration);
            found[iteration] = total(replay.line(CAPITAL)) - total(replay.line(STATED));
        }
        return new Contingency(base, Sample.of(found));
    }

    private static double total(double[] values) {
        return DoubleStream.of(values).sum();
    }

    /**
     * The contingency, as a share of the base, with which this share of the outcomes is at or below the estimate; negative
     * where the base is more than enough.
     *
     * @param share such as 0.5 or 0.8
     */
    public double need(double share) {
        return outcomes.quantile(share, QuantileType.SPREADSHEET) / base - 1;
    }
}
