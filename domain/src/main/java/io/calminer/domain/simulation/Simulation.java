package io.calminer.domain.simulation;

import io.calminer.domain.program.Program;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.simulation.draw.Design;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.solve.Resizing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn, what is computed from it, and what of it is followed.
 *
 * @param draws the inputs and paths, which fill the input columns of the program
 * @param resizing what is solved in each iteration before the program runs
 * @param program the computation
 * @param readout the figures that are followed
 * @param identity what tells this simulation from others, such as the hash of a plan; checkpoints carry it
 */
public record Simulation(Draws draws, Optional<Resizing> resizing, Program program, Readout readout, String identity) {

    /** A simulation in which nothing is solved. */
    public Simulation(Draws draws, Program program, Readout readout, String identity) {
        this(draws, Optional.empty(), program, readout, identity);
    }

    /**
     * Runs all iterations.
     *
     * @throws Cancelled when the monitor ends the run
     */
    public Results run(Settings settings, Execution execution) {
        return new Run(this, settings, execution).results();
    }

    /**
     * The results that a checkpoint holds, those of the whole run when it was its last.
     *
     * @throws IllegalArgumentException when the checkpoint is not of this simulation and these settings
     */
    public Results results(Settings settings, Checkpoint checkpoint) {
        CheckpointFormat.State state = format(settings).read(checkpoint);
        return new Results(this, settings, state.totals(), state.order(), 0);
    }

    /** So many consecutive iterations of a run with these settings, as the run had them. */
    public List<Iteration> iterations(Settings settings, long first, int count) {
        return new Worker(this, design(settings), Execution.USUAL_BLOCK)
                .iterations(first, count, readout.metrics(), draws.names());
    }

    /** So many consecutive iterations of a run with these settings in columns, as the run had them. */
    public Observations observe(Settings settings, long first, int count) {
        return new Worker(this, design(settings), Execution.USUAL_BLOCK)
                .observe(first, count, readout.metrics(), draws.names());
    }

    /** Computes metrics of chosen points, so many at once. */
    public Evaluator evaluator(int lanes) {
        return new Evaluator(this, lanes);
    }

    /** The input slots of one iteration: drawn ones as in a run with these settings, the others as given. */
    public double[] replay(Settings settings, long iteration, double[] base) {
        BlockSampler sampler = draws.sampler(design(settings), 1);
        double[][] columns = new double[base.length][1];
        for (int slot = 0; slot < base.length; slot++) {
            columns[slot][0] = base[slot];
        }
        sampler.fill(iteration, 1, columns);
        resizing.ifPresent(solving -> solving.lanes(1).fill(columns, 1));
        return Arrays.stream(columns).mapToDouble(column -> column[0]).toArray();
    }

    private Design design(Settings settings) {
        return settings.sampling() == Sampling.SOBOL
                ? FirstLook.of(this, settings, Execution.USUAL_BLOCK).design()
                : FirstLook.design(settings, new int[0]);
    }

    Shape shape() {
        int points =
                readout.fans().stream().mapToInt(fan -> fan.points().size()).sum();
        return new Shape(
                readout.metrics().size(),
                points,
                draws.names().size(),
                readout.counters().size());
    }

    CheckpointFormat format(Settings settings) {
        return new CheckpointFormat(shape(), settings, identity);
    }
}
