package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.simulation.ExploreRun;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.risk.CausesReport;
import io.calminer.faces.risk.RiskReport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The risk of a scenario: the run bar, and what the newest finished run found, with its record. */
@Named("risk")
@RequestScoped
public class RiskView {

    private static final long USUAL_ITERATIONS = 10_000;
    private static final long USUAL_SEED = 42;

    private final Reader reader;
    private final ScenarioView scenario;
    private final ExploreRun exploreRun;
    private @Nullable Answer<RiskReport> report;
    private @Nullable CausesReport causes;

    @Inject
    public RiskView(Reader reader, ScenarioView scenario, ExploreRun exploreRun) {
        this.reader = reader;
        this.scenario = scenario;
        this.exploreRun = exploreRun;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RiskView() {
        this(null, null, null);
    }

    /** The run whose figures are shown; null when none has finished. */
    public @Nullable SimulationRun getRun() {
        return scenario.risk().run();
    }

    /** Whether the plan was changed since that run. */
    public boolean isStale() {
        return scenario.risk().stale();
    }

    /** The iterations that the run bar proposes: those of the last run. */
    public String getIterations() {
        SimulationRun run = getRun();
        return number(run == null ? USUAL_ITERATIONS : run.settings().iterations());
    }

    /** The iterations that the last run computed. */
    public String getDone() {
        SimulationRun run = getRun();
        return number(run == null ? 0 : run.done());
    }

    /** The seed that the run bar proposes: that of the last run. */
    public String getSeed() {
        SimulationRun run = getRun();
        return Long.toString(run == null ? USUAL_SEED : run.settings().seed());
    }

    /** The samplings that the run bar offers: that of the last run is proposed. */
    public List<Choice> getSamplings() {
        SimulationRun run = getRun();
        Sampling proposed = run == null ? Sampling.PLAIN : run.settings().sampling();
        return Sampling.byText().keySet().stream()
                .map(name ->
                        new Choice(name, reader.texts().get("risk.sampling." + name), name.equals(proposed.text())))
                .toList();
    }

    /** A sampling to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** How the last run drew, in words. */
    public String getSampling() {
        SimulationRun run = getRun();
        if (run == null) {
            return "";
        }
        Settings settings = run.settings();
        String name = reader.texts().get("risk.sampling." + settings.sampling().text());
        return settings.sampling().isRandomized()
                ? reader.texts().get("risk.sampling.parts", name, settings.randomizations())
                : name;
    }

    /** The precision that the run bar proposes, in per cent of the mean; empty for none. */
    public String getPrecision() {
        SimulationRun run = getRun();
        return run == null
                ? ""
                : run.settings().precision().map(Precision::targets).orElse(List.of()).stream()
                        .filter(target -> target.metric().equals("npv") && target.percent() == null)
                        .filter(Precision.Target::relative)
                        .findFirst()
                        .map(target -> BigDecimal.valueOf(target.halfWidth())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString())
                        .map(text -> text.replace('.', reader.marks().decimal()))
                        .orElse("");
    }

    /** Why the last run ended where it did, in words; empty where it computed all that was asked for. */
    public String getStop() {
        SimulationRun run = getRun();
        Stop.Reason reason = run == null ? null : run.stop();
        return run == null || reason == null || reason == Stop.Reason.ALL_ITERATIONS
                ? ""
                : reader.texts()
                        .get(
                                "risk.stop." + reason.text(),
                                run.settings().precision().map(Precision::text).orElse(""));
    }

    /** How long the last run took for each iteration, in seconds, by which the next one is estimated; empty if unknown. */
    public String getPace() {
        SimulationRun run = getRun();
        return run == null || run.startedAt() == null || run.finishedAt() == null || run.done() == 0
                ? ""
                : Double.toString(
                        Duration.between(run.startedAt(), run.finishedAt()).toNanos() / 1e9 / run.done());
    }

    /** How long the run took, in seconds; empty where that is not known. */
    public String getSeconds() {
        SimulationRun run = getRun();
        return run == null || run.startedAt() == null || run.finishedAt() == null
                ? ""
                : StrictNumber.format(
                        Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1e3, 1, reader.marks());
    }

    private String number(long value) {
        return StrictNumber.format((double) value, 0, reader.marks());
    }

    private @Nullable Answer<RiskReport> report() {
        SimulationRun run = getRun();
        if (report == null && run != null) {
            report = exploreRun.explore(run.id()).map(this::read);
        }
        return report;
    }

    private RiskReport read(RiskResult result) {
        causes = CausesReport.of(result, reader.texts(), reader.marks());
        return RiskReport.of(result, result.analysis().unit("npv"), reader.texts(), reader.marks());
    }

    /** What the run found; null when there is none, or when it cannot be read. */
    public @Nullable RiskReport getReport() {
        Answer<RiskReport> answer = report();
        MetricFigures stored = scenario.risk().npv();
        if (answer == null || !answer.isRefused()) {
            return answer == null ? null : answer.get();
        }
        return stored == null ? null : RiskReport.ofStored(stored, reader.texts(), reader.marks());
    }

    /** What the run says of the causes; null when there is none, or when another engine made it. */
    public @Nullable CausesReport getCauses() {
        Answer<RiskReport> answer = report();
        return answer == null || answer.isRefused() ? null : causes;
    }

    /** The caption of a picture of single iterations. */
    public String scatter(int index) {
        CausesReport shown = getCauses();
        return shown == null || index >= shown.scatters().size()
                ? ""
                : reader.texts().get("risk.scatter", shown.scatters().get(index).label());
    }

    /** Whether another engine made the run, whose statistics are stored but nothing more of it can be read. */
    public boolean isOlder() {
        Answer<RiskReport> answer = report();
        return answer != null && answer.isRefused() && scenario.risk().npv() != null;
    }

    /** Why what the run found cannot be read; empty when it can. */
    public String getRefusal() {
        Answer<RiskReport> answer = report();
        return answer == null || answer.refusal() == null || isOlder()
                ? ""
                : Refusals.words(answer.refusal(), reader.texts());
    }
}
