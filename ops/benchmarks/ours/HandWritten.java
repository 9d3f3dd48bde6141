import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.statistics.Bins;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Pilot;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.simulation.statistics.Tally;
import io.calminer.domain.simulation.statistics.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kernels.EngineDraws;

/**
 * The copper mine written out by hand, with the draws, rates and statistics of the engine and the bits of the formulas:
 * it shows what formulas cost.
 *
 * <p>Answers {@code iterations threads wanted} with the statistics that docs/benchmarks.md wants, {@code iterations
 * threads full} with all that a run of the plan gathers (fans by year, 14 inputs against 3 metrics), and {@code
 * iterations 1 hash} by the hash of all net present values.
 */
final class HandWritten {

    private static final long SEED = 42;
    private static final int CHUNK = 4096;
    private static final List<String> METRICS = List.of("npv", "irr", "payback");

    private final Scenario scenario;
    private final Draws draws;
    private final List<MineBlock> idle = new ArrayList<>();

    private HandWritten(Scenario scenario) {
        this.scenario = scenario;
        this.draws = EngineDraws.of(scenario);
    }

    public static void main(String[] arguments) throws IOException {
        String plan = Files.readString(Path.of(arguments[0]));
        Requests.serve(new HandWritten(PlanDocument.read(plan))::answer);
    }

    private String answer(String[] words) {
        int iterations = Integer.parseInt(words[0]);
        if (words[2].equals("hash")) {
            return "\"hash\": \"" + Requests.hash(values(iterations)) + "\"";
        }
        return run(iterations, Integer.parseInt(words[1]), words[2].equals("full"));
    }

    private double[] values(int iterations) {
        MineBlock block = block(true);
        double[] values = new double[iterations];
        for (int done = 0; done < iterations; done += MineBlock.LANES) {
            int n = Math.min(MineBlock.LANES, iterations - done);
            block.compute(done, n, new long[1]);
            System.arraycopy(block.metrics()[0], 0, values, done, n);
        }
        return values;
    }

    private MineBlock block(boolean full) {
        return new MineBlock(scenario, draws.sampler(SEED, MineBlock.LANES), draws.names(), draws.slots(), full);
    }

    private String run(int iterations, int threads, boolean full) {
        Shape shape = full ? new Shape(3, MineBlock.YEARS + 1, draws.names().size(), 1) : new Shape(3, 0, 12, 1);
        while (idle.size() < threads || idle.get(0).isFull() != full) {
            idle.removeIf(block -> block.isFull() != full);
            idle.add(block(full));
        }
        Pilot pilot = new Pilot(shape, CHUNK);
        MineBlock first = idle.get(0);
        for (int done = 0; done < CHUNK; done += MineBlock.LANES) {
            first.compute(done, MineBlock.LANES, new long[1]);
            pilot.add(first.metrics(), first.points(), first.drivers(), MineBlock.LANES);
        }
        Bins bins = pilot.bins();
        int chunks = (iterations + CHUNK - 1) / CHUNK;
        double[][] sums = new double[chunks][shape.sums()];
        int[] sizes = new int[chunks];
        Tally[] tallies = new Tally[threads];
        AtomicInteger next = new AtomicInteger();
        List<Thread> helpers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            Tally tally = new Tally(shape, bins, MineBlock.LANES);
            tallies[t] = tally;
            MineBlock block = idle.get(t);
            Runnable shift = () -> {
                for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                    sizes[chunk] = Math.min(CHUNK, iterations - chunk * CHUNK);
                    chunk(block, (long) chunk * CHUNK, sizes[chunk], tally);
                    tally.takeSums(sums[chunk]);
                }
            };
            helpers.add(new Thread(shift));
        }
        join(helpers);
        for (int t = 1; t < threads; t++) {
            tallies[0].add(tallies[t]);
        }
        Totals totals = new Totals(shape, bins);
        totals.add(tallies[0], sums, sizes);
        return statistics(totals, first.names());
    }

    private static void chunk(MineBlock block, long first, int count, Tally tally) {
        for (int done = 0; done < count; done += MineBlock.LANES) {
            int n = Math.min(MineBlock.LANES, count - done);
            block.compute(first + done, n, tally.counters());
            tally.add(first + done, block.metrics(), block.points(), block.drivers(), n);
        }
    }

    /** The calling thread takes the last part. */
    private static void join(List<Thread> helpers) {
        try {
            for (Thread helper : helpers.subList(1, helpers.size())) {
                helper.start();
            }
            helpers.get(0).run();
            for (Thread helper : helpers.subList(1, helpers.size())) {
                helper.join();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String statistics(Totals totals, List<String> names) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < METRICS.size(); m++) {
            outcomes.add(totals.outcome(m, METRICS.get(m)));
        }
        List<Driver> drivers = new ArrayList<>();
        for (int d = 0; d < names.size(); d++) {
            drivers.add(totals.driver(d, names.get(d), METRICS));
        }
        return Requests.statistics(outcomes, drivers);
    }
}
