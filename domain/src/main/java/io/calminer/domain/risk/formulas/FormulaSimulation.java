package io.calminer.domain.risk.formulas;

import io.calminer.domain.document.Fields;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import java.util.List;
import java.util.Optional;

/**
 * Formulas of uncertain inputs, made ready to be simulated.
 *
 * <p>Equal inputs, outputs and settings give equal bits, as with plans; the draws of an input depend on its name only, so
 * another input or output moves no other.
 */
public final class FormulaSimulation {

    /** The most inputs. */
    public static final int MOST_INPUTS = 100;

    /** The most processes. */
    public static final int MOST_PROCESSES = 20;

    /** The most outputs. */
    public static final int MOST_OUTPUTS = 20;

    private final Simulation simulation;

    FormulaSimulation(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * The simulation of an object with {@code inputs} (a list of name and distribution), {@code processes} over the periods
     * of a {@code calendar}, {@code correlations} (a list of a, b, value and measure) and {@code outputs} (formulas by name,
     * which may name one another and are read in the last period); empty when anything is wrong, which goes to the problems
     * of the fields.
     */
    public static Optional<FormulaSimulation> read(Fields fields) {
        return new FormulaFields(fields).read();
    }

    /** The names of the outputs. */
    public List<String> outputs() {
        return simulation.readout().metrics();
    }

    /**
     * Runs all iterations.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends the run
     */
    public Results run(Settings settings, Execution execution) {
        return simulation.run(settings, execution);
    }

    /** The first iterations of a run, side by side. */
    public Observations observe(Settings settings, int most) {
        return simulation.observe(settings, 0, (int) Math.min(most, settings.iterations()));
    }

    /**
     * Sobol indices of first and total order over a base sample of so many rows.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public SobolIndices sobol(long rows, long seed, Monitor monitor) {
        return SobolIndices.of(simulation, rows, seed, monitor);
    }

    /**
     * Morris's elementary effects over so many trajectories.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public Screening screening(long trajectories, long seed, Monitor monitor) {
        return Screening.of(simulation, trajectories, seed, monitor);
    }
}
