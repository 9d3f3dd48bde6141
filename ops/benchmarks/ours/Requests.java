import com.sun.management.OperatingSystemMXBean;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Histogram;
import io.calminer.domain.simulation.statistics.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Answers lines such as {@code 1000000 2}, iterations and threads, by lines of JSON until there are no more. */
final class Requests {

    /** The inputs whose rank correlation is wanted, in the order that all programs share. */
    static final List<String> INPUTS = List.of(
            "recovery",
            "throughput",
            "grade",
            "strip",
            "mining_cost",
            "milling_cost",
            "fixed_cost",
            "capital",
            "sustaining",
            "long_run_price",
            "treatment_charge",
            "royalty_rate");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Requests() {}

    /** Carries out one line: its words, and gives a part of a JSON object. */
    interface Work {
        String answer(String[] words);
    }

    static void serve(Work work) throws IOException {
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            long processor = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            String answer = work.answer(line.trim().split(" "));
            double seconds = (System.nanoTime() - start) / 1e9;
            double used = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
            System.out.printf(Locale.ROOT, "{\"seconds\": %.9f, \"cpu\": %.9f, %s}%n", seconds, used, answer);
        }
    }

    /** All statistics that docs/benchmarks.md wants of a run. */
    static String statistics(List<Outcome> outcomes, List<Driver> drivers) {
        Outcome npv = outcomes.get(0);
        StringBuilder text = new StringBuilder();
        text.append(field("mean", npv.mean())).append(", ").append(field("sd", npv.standardDeviation()));
        for (int p : new int[] {5, 10, 50, 90, 95}) {
            text.append(", ").append(field("p" + p, npv.percentile(p)));
            text.append(", ").append(field("irr" + p, outcomes.get(1).percentile(p)));
            text.append(", ").append(field("payback" + p, outcomes.get(2).percentile(p)));
        }
        text.append(", ").append(field("var95", npv.valueAtRisk(0.05)));
        text.append(", ").append(field("cvar95", npv.expectedShortfall(0.05)));
        Histogram.Bars bars = npv.histogram().bars(50);
        StringJoiner counts = new StringJoiner(", ", ", \"histogram\": [", "]");
        for (long count : bars.counts()) {
            counts.add(Long.toString(count));
        }
        StringJoiner correlations = new StringJoiner(", ", ", \"correlations\": [", "]");
        for (String input : INPUTS) {
            for (Driver driver : drivers) {
                if (driver.name().equals(input)) {
                    correlations.add(String.format(Locale.ROOT, "%.5f", driver.rankCorrelation(npv.name())));
                }
            }
        }
        return text.append(counts).append(correlations).toString();
    }

    static String field(String name, double value) {
        return String.format(Locale.ROOT, "\"%s\": %.9f", name, value);
    }

    /** SHA-256 over the bits, little-endian. */
    static String hash(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
