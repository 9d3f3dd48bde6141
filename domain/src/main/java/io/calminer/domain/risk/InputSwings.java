package io.calminer.domain.risk;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.distribution.Sampler;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the metrics are when one uncertain input stands at a percentile of its own and all others at their base: a tornado
 * at 10 and 90 %, a spider over all of them.
 *
 * <p>Of a path all periods stand at that percentile of theirs, as 4096 draws have it; a path whose parameter moves takes
 * the expected levels that belong to it.
 *
 * @param percents the percentiles
 * @param metrics the names of the metrics
 * @param base the metrics at the base
 * @param rows one for each input and path, that with the widest swing of the first metric at the top
 */
public record InputSwings(List<Double> percents, List<String> metrics, List<Double> base, List<Row> rows) {

    /** The usual percentiles. */
    public static final List<Double> USUAL = List.of(5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0);

    private static final int DRAWN = 4096;

    public InputSwings {
        percents = List.copyOf(percents);
        metrics = List.copyOf(metrics);
        base = List.copyOf(base);
        rows = List.copyOf(rows);
    }

    /**
     * One input.
     *
     * @param settings its value at each percentile; of a path, the mean over its periods
     * @param values by metric and percentile
     */
    public record Row(String input, List<Double> settings, List<List<Double>> values) {
        public Row {
            settings = List.copyOf(settings);
            values = values.stream().map(List::copyOf).toList();
        }

        /** A metric at a percentile. */
        public double value(int metric, int percentile) {
            return values.get(metric).get(percentile);
        }

        /** The distance between the least and the greatest value of a metric. */
        public double swing(int metric) {
            double[] sorted = values.get(metric).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            return sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
        }
    }

    /**
     * The swings of a simulation.
     *
     * @param base the base value of every slot
     * @param seed the seed of the draws that percentiles of paths come from
     */
    static InputSwings of(Simulation simulation, double[] base, List<Double> percents, long seed) {
        Draws draws = simulation.draws();
        List<String> names = draws.names();
        int lanes = 1 + names.size() * percents.size();
        Evaluator evaluator = simulation.evaluator(lanes);
        double[][] settings = new double[names.size()][percents.size()];
        fill(draws, base, base, 0, evaluator.inputs(), -1);
        double[][][] levels = levels(draws, percents, seed, evaluator.inputs().length);
        for (int i = 0; i < names.size(); i++) {
            for (int p = 0; p < percents.size(); p++) {
                double[] moved = base.clone();
                for (int k = 0; k < levels[i].length; k++) {
                    moved[draws.slots()[i][k]] = levels[i][k][p];
                    settings[i][p] += levels[i][k][p] / levels[i].length;
                }
                int path = i - draws.inputs().size();
                fill(draws, base, moved, 1 + i * percents.size() + p, evaluator.inputs(), path);
            }
        }
        double[][] found = evaluator.compute(lanes);
        List<String> metrics = simulation.readout().metrics();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<List<Double>> values = new ArrayList<>();
            for (int m = 0; m < metrics.size(); m++) {
                int first = 1 + i * percents.size();
                values.add(list(Arrays.copyOfRange(found[m], first, first + percents.size())));
            }
            rows.add(new Row(names.get(i), list(settings[i]), values));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.swing(0)));
        List<Double> atBase = Arrays.stream(found).map(metric -> metric[0]).toList();
        return new InputSwings(percents, metrics, atBase, rows);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Fills a lane; paths other than the moved one have the expected levels of the parameters in the lane. */
    private static void fill(Draws draws, double[] base, double[] moved, int lane, double[][] columns, int movedPath) {
        double[] slots = moved.clone();
        for (int p = 0; p < draws.paths().size(); p++) {
            Path path = draws.paths().get(p);
            int[] own = path.process().slots();
            boolean touched = draws.inputs().stream()
                    .flatMapToInt(input -> Arrays.stream(input.slots()))
                    .anyMatch(slot -> path.process().reads(slot) && moved[slot] != base[slot]);
            if (p != movedPath && touched) {
                double[] levels = path.process().expectedPath(slots);
                for (int k = 0; k < own.length; k++) {
                    slots[own[k]] = levels[k];
                }
            }
        }
        for (int[] own : draws.slots()) {
            for (int slot : own) {
                columns[slot][lane] = slots[slot];
            }
        }
    }

    /** The values of each input's slots at each percentile. */
    private static double[][][] levels(Draws draws, List<Double> percents, long seed, int columns) {
        double[][][] levels = new double[draws.names().size()][][];
        for (int i = 0; i < draws.inputs().size(); i++) {
            Sampler sampler = draws.inputs().get(i).distribution().sampler();
            double[] values = percents.stream()
                    .mapToDouble(percent -> sampler.ofUniform(percent / 100))
                    .toArray();
            levels[i] = new double[draws.inputs().get(i).slots().length][];
            Arrays.fill(levels[i], values);
        }
        if (!draws.paths().isEmpty()) {
            double[][] drawn = new double[columns][];
            for (int[] own : draws.slots()) {
                for (int slot : own) {
                    drawn[slot] = new double[DRAWN];
                }
            }
            BlockSampler sampler = draws.sampler(seed, DRAWN);
            sampler.fill(0, DRAWN, drawn);
            for (int p = 0; p < draws.paths().size(); p++) {
                int[] own = draws.paths().get(p).process().slots();
                double[][] byPeriod = new double[own.length][];
                for (int k = 0; k < own.length; k++) {
                    byPeriod[k] = percentiles(drawn[own[k]], percents);
                }
                levels[draws.inputs().size() + p] = byPeriod;
            }
        }
        return levels;
    }

    private static double[] percentiles(double[] values, List<Double> percents) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return percents.stream()
                .mapToDouble(percent -> {
                    double position = percent / 100 * (sorted.length - 1);
                    int below = (int) position;
                    double share = position - below;
                    return share > 0 ? sorted[below] * (1 - share) + sorted[below + 1] * share : sorted[below];
                })
                .toArray();
    }
}
