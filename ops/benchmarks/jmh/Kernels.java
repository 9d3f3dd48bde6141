package kernels;

import io.calminer.domain.model.Model;
import io.calminer.domain.program.Elementary;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.distribution.StandardNormal;
import io.calminer.domain.simulation.distribution.Uniform;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.statistics.Pilot;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.simulation.statistics.Tally;
import io.calminer.domain.valuation.PaybackLanes;
import io.calminer.domain.valuation.RateLanes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Single loops of the engine over a block of 256 iterations, in nanoseconds for each iteration. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Kernels.LANES)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Kernels {

    static final int LANES = 256;
    private static final int YEARS = 20;

    private final double[] uniforms = new double[LANES];
    private final double[] scores = new double[LANES];
    private final double[] raised = new double[LANES];
    private final double[][] two = new double[2][LANES];
    private final double[][] metrics = new double[3][LANES];
    private final double[][] flows = new double[YEARS + 1][];
    private final byte[] statuses = new byte[LANES];
    private final byte[] reasons = new byte[LANES];
    private BlockSampler pair;
    private BlockSampler mine;
    private double[][] inputs;
    private Program.Block block;
    private RateLanes rates;
    private PaybackLanes paybacks;
    private Tally tally;
    private double[][] drivers;
    private long iteration;

    /** Draws and computes one block, so that all loops have real numbers. */
    @Setup
    public void prepare() throws IOException {
        Input both = new Input("both", 7, Uniform.of(0, 1), new int[] {0, 1});
        pair = new Draws(List.of(both), List.of(), List.of()).sampler(42, LANES);
        pair.fill(0, LANES, two);
        System.arraycopy(two[0], 0, uniforms, 0, LANES);
        StandardNormal.quantile(uniforms, scores, LANES);
        Scenario scenario = PlanDocument.read(Files.readString(Path.of("ops/demo/copper-mine.json")));
        Model model = scenario.model();
        Draws draws = EngineDraws.of(scenario);
        mine = draws.sampler(42, LANES);
        BitSet free = new BitSet();
        for (int[] slots : draws.slots()) {
            IntStream.of(slots).forEach(free::set);
        }
        List<Program.Output> outputs = new ArrayList<>();
        double[] times = new double[YEARS + 1];
        for (int t = 0; t <= YEARS; t++) {
            outputs.add(new Program.Output(model.row("cash_flow.project"), t));
            times[t] = t;
        }
        Program program = Program.of(model.schedule(), model.base(), free, outputs);
        block = program.block(LANES);
        inputs = new double[program.inputs()][];
        for (int slot = 0; slot < inputs.length; slot++) {
            inputs[slot] = block.input(slot);
        }
        drawTheMine();
        formulas();
        for (int t = 0; t <= YEARS; t++) {
            flows[t] = block.output(t);
        }
        rates = RateLanes.of(times, 0.08, LANES);
        paybacks = PaybackLanes.of(times);
        rates();
        paybacks();
        System.arraycopy(flows[YEARS], 0, metrics[0], 0, LANES);
        drivers = new double[draws.names().size()][];
        for (int d = 0; d < drivers.length; d++) {
            drivers[d] = inputs[draws.slots()[d][0]];
        }
        Shape shape = new Shape(3, YEARS + 1, drivers.length, 1);
        Pilot pilot = new Pilot(shape, LANES);
        pilot.add(metrics, flows, drivers, LANES);
        tally = new Tally(shape, pilot.bins(), LANES);
    }

    @Benchmark
    public double[][] drawTwoUniforms() {
        pair.fill(iteration += LANES, LANES, two);
        return two;
    }

    @Benchmark
    public double[] normalQuantile() {
        StandardNormal.quantile(uniforms, scores, LANES);
        return scores;
    }

    @Benchmark
    public double[] exponential() {
        Elementary.exp(scores, raised, LANES);
        return raised;
    }

    @Benchmark
    public double[][] drawTheMine() {
        mine.fill(iteration += LANES, LANES, inputs);
        return inputs;
    }

    @Benchmark
    public double[] formulas() {
        block.run(LANES);
        return block.output(YEARS);
    }

    @Benchmark
    public double[] rates() {
        rates.solve(flows, LANES, metrics[1], statuses, reasons);
        return metrics[1];
    }

    @Benchmark
    public double[] paybacks() {
        paybacks.solve(flows, LANES, metrics[2]);
        return metrics[2];
    }

    @Benchmark
    public Tally gather() {
        tally.add(iteration, metrics, flows, drivers, LANES);
        return tally;
    }
}
