package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/**
 * The variance-based sensitivity of the metrics of a simulation: first order by Saltelli's estimator of 2010, total order
 * by Jansen's.
 *
 * <p>Row j of the matrices A and B holds two draws of all inputs, from the two halves of a scrambled Sobol point; row j of
 * AB(i) is that of A with factor i from B. With f centred at its mean and V its variance over A and B:
 *
 * <ul>
 *   <li>first order S(i) = mean of f(B)·(f(AB(i)) − f(A)) ÷ V
 *   <li>total order T(i) = mean of (f(A) − f(AB(i)))² ÷ 2V
 * </ul>
 *
 * <p>N rows take N·(factors + 2) evaluations. A row in which a metric is undefined anywhere is left out of that metric.
 * The intervals are those of a seeded bootstrap over the rows, in up to 256 batches; they are rather wide, since Sobol points are better than independent rows. A constant metric has indices 0.
 *
 * <p>Source: Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola, "Variance based sensitivity analysis of model
 * output", Computer Physics Communications 181 (2010), table 2 (b) and (f).
 *
 * @param rows N
 * @param evaluations how often the metrics were computed
 * @param metrics one for each metric of the readout
 */
public record SobolIndices(long rows, long evaluations, List<MetricIndices> metrics) {

    public SobolIndices {
        metrics = List.copyOf(metrics);
    }

    /**
     * The indices of one metric.
     *
     * @param metric its name
     * @param rows the rows in which it is defined
     * @param indices one for each factor, in the order of the inputs
     */
    public record MetricIndices(String metric, long rows, List<SobolIndex> indices) {
        public MetricIndices {
            indices = List.copyOf(indices);
        }
    }

    /**
     * The indices of all metrics.
     *
     * @param rows the size N of the base sample
     * @param seed the seed of the draws and of the bootstrap
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public static SobolIndices of(Simulation simulation, long rows, long seed, Monitor monitor) {
        if (rows < 1) {
            throw new IllegalArgumentException("Rows must be at least 1: was " + rows + ".");
        }
        List<int[]> factors = Factors.of(simulation.draws());
        List<String> metrics = simulation.readout().metrics();
        SobolSums[] sums = new SobolSums[metrics.size()];
        for (int m = 0; m < sums.length; m++) {
            sums[m] = new SobolSums(rows, factors.size());
        }
        Matrices matrices = new Matrices(simulation, factors, rows, seed, Execution.USUAL_BLOCK);
        int lanes = Execution.USUAL_BLOCK;
        double[][][] blended = new double[metrics.size()][factors.size()][lanes];
        double[][] a = new double[metrics.size()][];
        double[][] b = new double[metrics.size()][];
        for (long row = 0; row < rows; row += lanes) {
            int count = (int) Math.min(lanes, rows - row);
            matrices.draw(row, count);
            keep(matrices.first(count), a);
            keep(matrices.second(count), b);
            for (int i = 0; i < factors.size(); i++) {
                double[][] found = matrices.blended(i, count);
                for (int m = 0; m < sums.length; m++) {
                    System.arraycopy(found[m], 0, blended[m][i], 0, count);
                }
            }
            for (int m = 0; m < sums.length; m++) {
                sums[m].add(row, count, a[m], b[m], blended[m]);
            }
            Evaluator.goOn(monitor, row + count, rows);
        }
        List<MetricIndices> found = new ArrayList<>();
        for (int m = 0; m < sums.length; m++) {
            found.add(new MetricIndices(
                    metrics.get(m), sums[m].rows(), sums[m].indices(names(simulation, factors), seed)));
        }
        return new SobolIndices(rows, rows * (factors.size() + 2), found);
    }

    private static void keep(double[][] found, double[][] into) {
        for (int m = 0; m < into.length; m++) {
            into[m] = found[m].clone();
        }
    }

    private static List<List<String>> names(Simulation simulation, List<int[]> factors) {
        List<String> all = simulation.draws().names();
        List<List<String>> names = new ArrayList<>();
        for (int[] members : factors) {
            List<String> own = new ArrayList<>();
            for (int member : members) {
                own.add(all.get(member));
            }
            names.add(List.copyOf(own));
        }
        return names;
    }
}
