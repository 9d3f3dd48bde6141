package io.calminer.bootstrap.launch;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.risk.SettingsRule;
import io.calminer.domain.simulation.Engine;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description = "Simulates a plan: what could come out, and what drives it.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 1024;

    @Mixin
    private PlanFile plan;

    @Option(
            names = "--iterations",
            description = "How many times the inputs are drawn (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private long iterations;

    @Option(names = "--seed", description = "The seed of all draws (default: ${DEFAULT-VALUE}).", defaultValue = "42")
    private long seed;

    @Option(
            names = "--sampling",
            paramLabel = "NAME",
            description = "plain, antithetic, latin-hypercube or sobol (default: ${DEFAULT-VALUE}).",
            defaultValue = "plain")
    private String sampling = "plain";

    @Option(
            names = "--randomizations",
            paramLabel = "R",
            description = "Independent parts of latin-hypercube and sobol, which tell the error (default: 16).")
    private @Nullable Integer randomizations;

    @Option(
            names = "--precision",
            paramLabel = "TARGET",
            split = ",",
            description = "Ends the run when the 95 %% interval is narrow enough: npv=1%% for the mean within 1 %%,"
                    + " npv:5=20 for the 5th percentile within 20. --iterations is the most then.")
    private List<String> precision = List.of();

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "With --precision, the least iterations (default: 10000).")
    private @Nullable Long minimum;

    @Option(names = "--threads", description = "Threads; all cores by default. They never change a figure.")
    private @Nullable Integer threads;

    @Option(
            names = "--block",
            description = "Iterations computed together, a power of two (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + Execution.USUAL_BLOCK)
    private int block;

    @Option(names = "--metric", description = "Shows this metric only, such as npv.")
    private @Nullable String metric;

    @Mixin
    private InputOptions inputs;

    @Option(names = "--hash", description = "Also prints SHA-256 over the bits of all net present values.")
    private boolean hash;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the answer as JSON into this file.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Scenario scenario = plan.read();
        Settings settings = settings();
        inputs.check();
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new UnusableInput("Threads must be within [1, " + MOST_THREADS + "]: was " + threads + ".", 2);
        }
        if (file != null) {
            OutputFile.check(file);
        }
        RiskAnalysis analysis = RiskAnalysis.of(scenario);
        Problems unknown = new Problems();
        SettingsFields.check(settings, analysis.metrics(), unknown, Pointer.ROOT.child("precision"));
        refuse(unknown);
        if (metric != null && !analysis.metrics().contains(metric)) {
            throw new UnusableInput(
                    "The plan does not watch '" + metric + "': it watches " + String.join(", ", analysis.metrics())
                            + ". Maybe its list 'watch' should name it.",
                    2);
        }
        if (!Engine.hasFusedMultiplyAdd(System::nanoTime)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "This processor has no fused multiply-add: the figures are the same, the run is very slow.");
        }
        print(run(analysis, settings));
        return 0;
    }

    private Settings settings() {
        Sampling how = Sampling.byText().get(sampling);
        if (how == null) {
            String near = Suggestion.nearest(sampling, Sampling.byText().keySet());
            throw new UnusableInput(
                    "There is no sampling '" + sampling + "': there are "
                            + String.join(", ", Sampling.byText().keySet()) + "."
                            + (near == null ? "" : " Maybe '" + near + "'."),
                    2);
        }
        Problems problems = new Problems();
        if (randomizations != null && !how.isRandomized()) {
            problems.add(SettingsRule.NO_RANDOMIZATIONS, Pointer.ROOT.child("randomizations"), how.text());
        }
        refuse(problems);
        int parts = randomizations != null ? randomizations : how.isRandomized() ? Settings.USUAL_RANDOMIZATIONS : 1;
        boolean asked = spec.commandLine().getParseResult().hasMatchedOption("--iterations");
        try {
            long fitting = asked ? iterations : Settings.nearest(iterations, how, Math.max(1, parts));
            if (parts >= 1) {
                SettingsFields.check(fitting, how, parts, problems, Pointer.ROOT.child("iterations"));
                refuse(problems);
            }
            Settings settings = Settings.iterations(fitting).seed(seed).sampling(how, parts);
            long least = minimum != null ? minimum : Math.min(fitting, Precision.USUAL_MINIMUM);
            return precision.isEmpty() ? settings : settings.until(Precision.parse(String.join(",", precision), least));
        } catch (IllegalArgumentException outOfRange) {
            throw new UnusableInput(String.valueOf(outOfRange.getMessage()), 2);
        }
    }

    private static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new UnusableInput(
                    problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")), 2);
        }
    }

    private Timed run(RiskAnalysis analysis, Settings settings) {
        int workers = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        RunWatch watch = new RunWatch(hash, json ? null : spec.commandLine().getErr());
        try {
            Execution execution = Execution.on(executor, workers).block(block).watchedBy(watch);
            long start = System.nanoTime();
            RiskResult result = analysis.run(settings, execution);
            return new Timed(result, (System.nanoTime() - start) / 1e9, workers, watch.hash());
        } catch (IllegalArgumentException outOfRange) {
            throw new UnusableInput(String.valueOf(outOfRange.getMessage()), 2);
        } finally {
            watch.end();
            executor.shutdown();
        }
    }

    /** A result with how it was reached. */
    private record Timed(
            RiskResult result,
            double seconds,
            int threads,
            @Nullable String hash) {}

    private void print(Timed timed) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        InputFindings findings = InputFindings.of(timed.result(), inputs);
        JsonValue answer = RiskJson.of(findings, timed.seconds(), timed.threads(), timed.hash());
        if (file != null) {
            Files.writeString(file, CanonicalJson.pretty(answer) + "\n", StandardCharsets.UTF_8);
        }
        if (json) {
            out.println(CanonicalJson.pretty(answer));
            return;
        }
        RiskReport report = new RiskReport(findings, metric);
        report.print(out);
        out.println(report.how(timed.seconds(), timed.threads()));
        if (timed.hash() != null) {
            out.println("SHA-256 of the net present values: " + timed.hash());
        }
    }
}
