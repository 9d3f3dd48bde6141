package io.calminer.domain.risk;

import io.calminer.domain.model.Model;
import io.calminer.domain.program.Program;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Readout;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.solve.Resizing;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scenario made ready to be simulated: its uncertain inputs drawn, its watched figures computed, iteration by
 * iteration.
 *
 * <p>The same scenario and settings give the same bits in every figure, on any machine, thread count and block size.
 * With all spreads at zero each iteration is the {@link io.calminer.domain.valuation.Valuation} of the scenario.
 */
public final class RiskAnalysis {

    private final Scenario scenario;
    private final Simulation simulation;
    private final Watch watch;

    private RiskAnalysis(Scenario scenario, Simulation simulation, Watch watch) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.watch = watch;
    }

    /** Compiles the program of what the scenario watches. */
    public static RiskAnalysis of(Scenario scenario) {
        Model model = scenario.model();
        Draws draws = UncertainInputs.of(scenario);
        Watch watch = Watch.of(scenario);
        BitSet free = new BitSet();
        for (int[] slots : draws.slots()) {
            for (int slot : slots) {
                free.set(slot);
            }
        }
        Optional<Resizing> resizing = model.solves().resizing(model.base(), free);
        resizing.ifPresent(solving -> IntStream.of(solving.slots()).forEach(free::set));
        Program program = Program.of(model.schedule(), model.base(), free, watch.outputs());
        String identity = PlanDocument.hash(scenario);
        return new RiskAnalysis(
                scenario, new Simulation(draws, resizing, program, new PlanReadout(watch), identity), watch);
    }

    /** Runs on the calling thread. */
    public RiskResult run(Settings settings) {
        return run(settings, Execution.onCallingThread());
    }

    /**
     * Runs on several threads, watched, or resumed from a checkpoint; none of it changes the figures.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends the run
     * @throws IllegalArgumentException when the checkpoint is of another plan, other settings or another engine
     */
    public RiskResult run(Settings settings, Execution execution) {
        return new RiskResult(this, simulation.run(settings, execution));
    }

    /** What a checkpoint holds: the result of a whole run when it is the run's last. */
    public RiskResult read(Settings settings, Checkpoint checkpoint) {
        return new RiskResult(this, simulation.results(settings, checkpoint));
    }

    /** One iteration of plain runs from this seed in full, however long they are. */
    public Replay replay(long seed, long iteration) {
        return replay(plain(seed), iteration);
    }

    /** One iteration of a run in full, every cell with the values that it had there. */
    public Replay replay(Settings settings, long iteration) {
        Model model = scenario.model();
        double[] slots = simulation.replay(settings, iteration, model.base());
        return new Replay(scenario, iteration, slots, Sheet.of(model.schedule(), slots));
    }

    /** Consecutive iterations of plain runs from this seed, however long they are. */
    public List<Iteration> iterations(long seed, long first, int count) {
        return iterations(plain(seed), first, count);
    }

    private static Settings plain(long seed) {
        return Settings.iterations(Settings.MOST_ITERATIONS).seed(seed);
    }

    /** Consecutive iterations of a run: what was drawn and found in each, with the bits of the run. */
    public List<Iteration> iterations(Settings settings, long first, int count) {
        return simulation.iterations(settings, first, count);
    }

    /** So many consecutive iterations of a run side by side. */
    public Observations observe(Settings settings, long first, int count) {
        return simulation.observe(settings, first, count);
    }

    /**
     * Sobol indices of all metrics over a base sample of so many rows.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public SobolIndices sobol(long rows, long seed, Monitor monitor) {
        return SobolIndices.of(simulation, rows, seed, monitor);
    }

    /**
     * Morris's elementary effects on all metrics over so many trajectories.
     *
     * @throws io.calminer.domain.simulation.Cancelled when the monitor ends it
     */
    public Screening screening(long trajectories, long seed, Monitor monitor) {
        return Screening.of(simulation, trajectories, seed, monitor);
    }

    /** The metrics with one input at a percentile of its own and the others at their base. */
    public InputSwings swings(long seed) {
        return InputSwings.of(simulation, scenario.model().base(), InputSwings.USUAL, seed);
    }

    /** Whether the worst values of a metric are the greatest: those of a payback are. */
    public static boolean greatestAreWorst(String metric) {
        return metric.endsWith("payback");
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The metrics that runs of a scenario follow, npv first. */
    public static List<String> metrics(Scenario scenario) {
        return Watch.metrics(scenario);
    }

    /** The metrics that runs follow: those that the plan watches, npv always. */
    public List<String> metrics() {
        return simulation.readout().metrics();
    }

    /** The lines that runs follow by year. */
    public List<String> lines() {
        return watch.fans().stream().map(Readout.Fan::name).toList();
    }

    /** The unit of a metric: that of the cash flow, "1" for shares and ratios, "a" for years. */
    public String unit(String metric) {
        return switch (metric) {
            case "irr", "mirr", "profitability_index" -> "1";
            case "payback", "discounted_payback" -> "a";
            default -> scenario.model().line(watch.flows().line()).unit().toString();
        };
    }

    /** The unit of a line. */
    public String lineUnit(String line) {
        return scenario.model().line(line).unit().toString();
    }

    /** The operations of the program for each iteration, a measure of its cost. */
    public int steps() {
        return simulation.program().steps();
    }

    /** Uncertain inputs that no watched figure depends on. */
    public List<String> inputsThatReachNothing() {
        return UncertainInputs.reachingNothing(simulation.draws(), simulation.program());
    }
}
