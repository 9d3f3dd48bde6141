import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The errors of estimates from 16 384 iterations by sampling: each of 50 replications is a randomisation of its own, or as
 * many iterations of a sampling without any; the error is the standard deviation of the estimate over the replications.
 */
final class Precision {

    private static final int SIZE = 16_384;
    private static final int REPLICATIONS = 50;
    private static final double TAIL = 0.05;

    private Precision() {}

    public static void main(String[] arguments) throws IOException {
        RiskAnalysis mine = RiskAnalysis.of(PlanDocument.read(Files.readString(Path.of(arguments[0]))));
        Map<Sampling, double[]> errors = new EnumMap<>(Sampling.class);
        System.out.printf(Locale.ROOT, "%-16s %10s %10s %10s%n", "error", "mean", "CVaR95", "P5");
        for (Sampling sampling : Sampling.values()) {
            double[][] replications = replications(mine, sampling);
            double[] found = {
                error(replications, values -> Arrays.stream(values).average().orElseThrow()),
                error(replications, values -> Arrays.stream(values, 0, (int) (TAIL * SIZE)).average().orElseThrow()),
                error(replications, values -> percentile(values, TAIL))
            };
            errors.put(sampling, found);
            System.out.printf(Locale.ROOT, "%-16s %10.4f %10.4f %10.4f%n", sampling.text(), found[0], found[1], found[2]);
        }
        double[] plain = errors.get(Sampling.PLAIN);
        double[] sobol = errors.get(Sampling.SOBOL);
        System.out.printf(
                Locale.ROOT,
                "{\"mean\": %.1f, \"cvar95\": %.2f, \"p5\": %.2f}%n",
                plain[0] / sobol[0],
                plain[1] / sobol[1],
                plain[2] / sobol[2]);
    }

    /** The net present values of each replication, sorted. */
    private static double[][] replications(RiskAnalysis mine, Sampling sampling) {
        Settings settings = Settings.iterations((long) SIZE * REPLICATIONS)
                .seed(5)
                .sampling(sampling, sampling.isRandomized() ? REPLICATIONS : 1);
        double[][] replications = new double[REPLICATIONS][SIZE];
        Monitor monitor = new Monitor() {
            @Override
            public boolean wantsValues() {
                return true;
            }

            @Override
            public void values(long firstIteration, int count, double[][] metrics) {
                int replication = (int) (firstIteration / SIZE);
                System.arraycopy(metrics[0], 0, replications[replication], (int) (firstIteration % SIZE), count);
            }
        };
        mine.run(settings, Execution.onCallingThread().watchedBy(monitor));
        for (double[] values : replications) {
            Arrays.sort(values);
        }
        return replications;
    }

    /** The standard deviation of an estimate over the replications. */
    private static double error(double[][] replications, ToDoubleFunction<double[]> estimate) {
        double[] estimates =
                Arrays.stream(replications).mapToDouble(estimate).toArray();
        double mean = Arrays.stream(estimates).average().orElseThrow();
        double squares =
                Arrays.stream(estimates).map(each -> (each - mean) * (each - mean)).sum();
        return Math.sqrt(squares / (estimates.length - 1));
    }

    private static double percentile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }
}
