package io.calminer.domain.simulation;

import io.calminer.domain.program.Program;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.solve.Resizing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the metrics of points that the caller chooses, instead of drawing them: what a design of experiments needs.
 *
 * <p>Work space of one thread. The columns that inputs and paths draw are filled by the caller; what does not vary is
 * part of the program.
 */
public final class Evaluator {

    private final int lanes;
    private final Resizing.@Nullable Lanes resizing;
    private final Program.Block block;
    private final Readout.Reader reader;
    private final double[][] inputs;
    private final double[][] metrics;
    private final double[][] points;
    private final long[] unused;

    Evaluator(Simulation simulation, int lanes) {
        Shape shape = simulation.shape();
        this.lanes = lanes;
        this.resizing =
                simulation.resizing().map(solving -> solving.lanes(lanes)).orElse(null);
        this.block = simulation.program().block(lanes);
        this.reader = simulation.readout().reader(lanes);
        this.inputs = new double[simulation.program().inputs()][];
        for (int slot = 0; slot < inputs.length; slot++) {
            inputs[slot] = block.input(slot);
        }
        this.metrics = new double[shape.metrics()][lanes];
        this.points = new double[shape.points()][lanes];
        this.unused = new long[shape.counters()];
    }

    /** How many points are computed at once. */
    public int lanes() {
        return lanes;
    }

    /** The columns to fill, by slot and lane. */
    public double[][] inputs() {
        return inputs;
    }

    /**
     * Computes the first points.
     *
     * @param count how many lanes count
     * @return the metrics by metric and lane, NaN where undefined; overwritten by the next call
     */
    public double[][] compute(int count) {
        if (resizing != null) {
            resizing.fill(inputs, count);
        }
        block.run(count);
        reader.read(block, count, metrics, points, unused);
        return metrics;
    }

    /**
     * Tells a monitor how far a series of evaluations is.
     *
     * @throws Cancelled when the monitor ends it
     */
    public static void goOn(Monitor monitor, long done, long total) {
        monitor.progress(new Progress(done, total, List::of));
        if (monitor.cancelled()) {
            throw new Cancelled(done, total);
        }
    }
}
