package io.calminer.domain.simulation;

import io.calminer.domain.program.Program;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.simulation.draw.Design;
import io.calminer.domain.simulation.statistics.PartTally;
import io.calminer.domain.simulation.statistics.Pilot;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.simulation.statistics.Tally;
import io.calminer.domain.solve.Resizing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one thread: draws, computes and reads block after block. Allocates nothing while it works. */
final class Worker {

    private final int lanes;
    private final BlockSampler sampler;
    private final Resizing.@Nullable Lanes resizing;
    private final Program.Block block;
    private final Readout.Reader reader;
    private final double[][] inputs;
    private final int[][] driverSlots;
    private final double[][] metrics;
    private final double[][] points;
    private final double[][] drivers;
    private final long[] unused;

    Worker(Simulation simulation, Design design, int lanes) {
        Shape shape = simulation.shape();
        this.lanes = lanes;
        this.sampler = simulation.draws().sampler(design, lanes);
        this.resizing =
                simulation.resizing().map(solving -> solving.lanes(lanes)).orElse(null);
        this.block = simulation.program().block(lanes);
        this.reader = simulation.readout().reader(lanes);
        this.inputs = new double[simulation.program().inputs()][];
        for (int slot = 0; slot < inputs.length; slot++) {
            inputs[slot] = block.input(slot);
        }
        this.driverSlots = simulation.draws().slots();
        this.metrics = new double[shape.metrics()][lanes];
        this.points = new double[shape.points()][lanes];
        this.drivers = new double[shape.drivers()][];
        this.unused = new long[shape.counters()];
        for (int d = 0; d < drivers.length; d++) {
            // an input drawn once is read where it stands; of one drawn over time the mean is taken
            drivers[d] = driverSlots[d].length == 1 ? inputs[driverSlots[d][0]] : new double[lanes];
        }
    }

    /** Looks at the first iterations to lay the bins. */
    void pilot(int count, Pilot pilot) {
        for (int done = 0; done < count; done += lanes) {
            int n = Math.min(lanes, count - done);
            compute(done, n, unused);
            pilot.add(metrics, points, drivers, n);
        }
    }

    /**
     * Computes consecutive iterations into a tally.
     *
     * @param parts gathers what belongs together; null where iterations are independent
     * @param values receives the metrics from entry 0; null where nobody wants them
     */
    void compute(long first, int count, Tally tally, @Nullable PartTally parts, double @Nullable [][] values) {
        for (int done = 0; done < count; done += lanes) {
            int n = Math.min(lanes, count - done);
            compute(first + done, n, tally.counters());
            tally.add(first + done, metrics, points, drivers, n);
            if (parts != null) {
                parts.add(first + done, metrics, n);
            }
            for (int m = 0; values != null && m < metrics.length; m++) {
                System.arraycopy(metrics[m], 0, values[m], done, n);
            }
        }
    }

    /** Consecutive iterations one by one. */
    List<Iteration> iterations(long first, int count, List<String> metricNames, List<String> inputNames) {
        List<Iteration> iterations = new ArrayList<>();
        for (int done = 0; done < count; done += lanes) {
            int n = Math.min(lanes, count - done);
            compute(first + done, n, unused);
            for (int lane = 0; lane < n; lane++) {
                iterations.add(new Iteration(
                        first + done + lane, named(metricNames, metrics, lane), named(inputNames, drivers, lane)));
            }
        }
        return iterations;
    }

    /** Consecutive iterations in columns. */
    Observations observe(long first, int count, List<String> metricNames, List<String> inputNames) {
        double[][] drawn = new double[drivers.length][count];
        double[][] found = new double[metrics.length][count];
        for (int done = 0; done < count; done += lanes) {
            int n = Math.min(lanes, count - done);
            compute(first + done, n, unused);
            for (int d = 0; d < drawn.length; d++) {
                System.arraycopy(drivers[d], 0, drawn[d], done, n);
            }
            for (int m = 0; m < found.length; m++) {
                System.arraycopy(metrics[m], 0, found[m], done, n);
            }
        }
        return new Observations(inputNames, metricNames, drawn, found);
    }

    private static Map<String, Double> named(List<String> names, double[][] columns, int lane) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < columns.length; k++) {
            values.put(names.get(k), columns[k][lane]);
        }
        return values;
    }

    private void compute(long first, int n, long[] counters) {
        sampler.fill(first, n, inputs);
        if (resizing != null) {
            resizing.fill(inputs, n);
        }
        block.run(n);
        reader.read(block, n, metrics, points, counters);
        for (int d = 0; d < drivers.length; d++) {
            if (driverSlots[d].length > 1) {
                mean(driverSlots[d], drivers[d], n);
            }
        }
    }

    private void mean(int[] slots, double[] into, int n) {
        System.arraycopy(inputs[slots[0]], 0, into, 0, n);
        for (int k = 1; k < slots.length; k++) {
            add(inputs[slots[k]], into, n);
        }
        double share = 1.0 / slots.length;
        for (int i = 0; i < n; i++) {
            into[i] = into[i] * share;
        }
    }

    private static void add(double[] from, double[] into, int n) {
        for (int i = 0; i < n; i++) {
            into[i] = into[i] + from[i];
        }
    }
}
