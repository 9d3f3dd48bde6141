package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of {@code ops/golden}: virtual machines of their own give the stored bits, killed or not. */
class GoldenRunTest {

    private static final Path PLAN = Path.of("..", "ops", "demo", "copper-mine.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"-Xint, 2, 64", "-XX:TieredStopAtLevel=1, 1, 512", "-XX:-TieredCompilation, 2, 256"})
    void everyCompilerGivesTheStoredBits(String option, int threads, int block) throws Exception {
        Map<String, String> found = finished(start(option, 5_000, threads, block));
        assertThat(found.get("values")).as("net present values with %s", option).isEqualTo(stored(5_000));
        assertThat(found.get("figures")).as("figures with %s", option).isEqualTo(figures(5_000));
    }

    @Test
    void aKilledRunGoesOnToTheStoredBits() throws Exception {
        Process killed = start("-XX:+TieredCompilation", 600_000, 2, 256);
        try (BufferedReader lines = killed.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("checkpoint");
            killed.destroyForcibly().waitFor();
        }
        Map<String, String> found = finished(start("-XX:+TieredCompilation", 600_000, 1, 128));
        assertThat(found.get("resumed")).isIn("from 262144", "from 524288");
        assertThat(found.get("values")).isEqualTo(stored(600_000));
        assertThat(found.get("figures")).isEqualTo(figures(600_000));
    }

    private Process start(String option, int iterations, int threads, int block) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                GoldenRun.class.getName(),
                PLAN.toString()));
        for (int number : new int[] {iterations, threads, block}) {
            command.add(Integer.toString(number));
        }
        command.add(folder.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Map<String, String> finished(Process process) throws IOException, InterruptedException {
        Map<String, String> found = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                found.put(words[0], words.length > 1 ? words[1] : "");
            }
        }
        assertThat(process.waitFor()).isZero();
        return found;
    }

    private static String figures(int iterations) {
        return GoldenRun.hashOf(RiskAnalysis.of(DemoPlans.read("copper-mine"))
                .run(Settings.iterations(iterations).seed(42)));
    }

    private static String stored(int iterations) throws IOException {
        try (InputStream in = GoldenRunTest.class.getResourceAsStream("/golden/copper-mine.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] words = line.split(" ", -1);
                if (words[0].equals(Integer.toString(iterations))) {
                    return words[1];
                }
            }
        }
        throw new IllegalStateException("No hashes are stored for " + iterations + " iterations.");
    }
}
