package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/**
 * Morris's screening: what single steps of single inputs do to the metrics, from many places.
 *
 * <p>Each input moves over four levels of its probability, 0, 1/3, 2/3 and 1; where an end of it is unbounded, over 0.05,
 * 0.35, 0.65 and 0.95. A trajectory begins at random levels and moves one input after the other, in random order, by two
 * levels, up or down; the elementary effect of a step is the change of the metric ÷ ±2/3. k inputs and r trajectories
 * take r·(k + 1) evaluations. An input drawn over time moves with all its draws at once, a path by equal scores in all
 * its periods, such that their sum has that level. Correlations are left out: each input moves alone.
 *
 * <p>Source: Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991);
 * μ* by Campolongo, Cariboni, Saltelli, Environmental Modelling and Software 22 (2007).
 *
 * @param trajectories r
 * @param evaluations how often the metrics were computed
 * @param metrics one for each metric of the readout
 */
public record Screening(long trajectories, long evaluations, List<MetricEffects> metrics) {

    /** Two of three steps between the levels. */
    static final double STEP = 2.0 / 3;

    public Screening {
        metrics = List.copyOf(metrics);
    }

    /**
     * The effects on one metric.
     *
     * @param metric its name
     * @param effects one for each input and path
     */
    public record MetricEffects(String metric, List<Effect> effects) {
        public MetricEffects {
            effects = List.copyOf(effects);
        }
    }

    /**
     * The elementary effects of an input.
     *
     * @param input its name
     * @param count the steps at both ends of which the metric is defined
     * @param mu their mean
     * @param muStar the mean of their sizes: what the input does at all
     * @param sigma their standard deviation (n − 1): how much it depends on the others or is not linear
     */
    public record Effect(String input, long count, double mu, double muStar, double sigma) {}

    /**
     * The effects on all metrics.
     *
     * @param seed the seed of the trajectories
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public static Screening of(Simulation simulation, long trajectories, long seed, Monitor monitor) {
        if (trajectories < 1) {
            throw new IllegalArgumentException("Trajectories must be at least 1: was " + trajectories + ".");
        }
        List<String> names = simulation.draws().names();
        List<String> metrics = simulation.readout().metrics();
        EffectSums[][] sums = new EffectSums[metrics.size()][names.size()];
        for (EffectSums[] row : sums) {
            for (int i = 0; i < row.length; i++) {
                row[i] = new EffectSums();
            }
        }
        Trajectories walk = new Trajectories(simulation, seed, Execution.USUAL_BLOCK);
        for (long first = 0; first < trajectories; first += walk.lanes()) {
            int count = (int) Math.min(walk.lanes(), trajectories - first);
            walk.begin(first, count);
            for (int step = 0; step < names.size(); step++) {
                walk.move(step, count, sums);
            }
            Evaluator.goOn(monitor, first + count, trajectories);
        }
        List<MetricEffects> found = new ArrayList<>();
        for (int m = 0; m < sums.length; m++) {
            List<Effect> effects = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                effects.add(sums[m][i].effect(names.get(i)));
            }
            found.add(new MetricEffects(metrics.get(m), effects));
        }
        return new Screening(trajectories, trajectories * (names.size() + 1), found);
    }
}
