import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import io.calminer.domain.simulation.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The copper mine as what it is to people: a plan with formulas, simulated through the public API of the domain.
 *
 * <p>Answers {@code iterations threads} by the statistics, {@code iterations threads hash} by the hash of all net present
 * values.
 */
final class Formulas {

    private static final long SEED = 42;

    private final RiskAnalysis analysis;
    private final ExecutorService executor = Executors.newCachedThreadPool(Formulas::helper);

    private Formulas(RiskAnalysis analysis) {
        this.analysis = analysis;
    }

    public static void main(String[] arguments) throws IOException {
        String plan = Files.readString(Path.of(arguments[0]));
        Formulas formulas = new Formulas(RiskAnalysis.of(PlanDocument.read(plan)));
        Requests.serve(formulas::answer);
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private String answer(String[] words) {
        int iterations = Integer.parseInt(words[0]);
        Watch watch = new Watch(words.length > 2 && words[2].equals("hash") ? iterations : 0);
        Execution execution =
                Execution.on(executor, Integer.parseInt(words[1])).watchedBy(watch);
        long start = System.nanoTime();
        RiskResult result = analysis.run(Settings.iterations(iterations).seed(SEED), execution);
        if (watch.kept.length > 0) {
            return "\"hash\": \"" + Requests.hash(watch.kept) + "\"";
        }
        return Requests.statistics(result.metrics(), result.drivers()) + ", "
                + Requests.field("first", (watch.first - start) / 1e9);
    }

    /** When the first iterations were done, and all values where they are wanted. */
    private static final class Watch implements Monitor {

        private final double[] kept;
        private long first;

        private Watch(int kept) {
            this.kept = new double[kept];
        }

        @Override
        public void progress(Progress progress) {
            first = first == 0 ? System.nanoTime() : first;
        }

        @Override
        public boolean wantsValues() {
            return kept.length > 0;
        }

        @Override
        public void values(long firstIteration, int count, double[][] metrics) {
            System.arraycopy(metrics[0], 0, kept, (int) firstIteration, count);
        }
    }
}
