package io.calminer.bootstrap.launch;

import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.risk.UndefinedCause;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Histogram;
import io.calminer.domain.simulation.statistics.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The risk of a plan as tables on a terminal: plain words first, then figures, then what drives them. */
final class RiskReport {

    static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final int MOST_DRIVERS = 10;
    private static final int BARS = 20;
    private static final int BAR_WIDTH = 40;

    private final RiskResult result;
    private final Scenario scenario;
    private final List<Outcome> metrics;
    private final InputFindings findings;

    RiskReport(InputFindings findings, @Nullable String metric) {
        this.findings = findings;
        this.result = findings.result();
        this.scenario = result.analysis().scenario();
        this.metrics = metric == null ? result.metrics() : List.of(result.metric(metric));
    }

    void print(PrintWriter out) {
        out.println();
        out.println("Risk of " + scenario.name());
        out.println(ValuationReport.basis(scenario));
        out.println();
        inWords().forEach(sentence -> out.println("  " + sentence));
        out.println();
        table().print(out);
        out.println();
        histogram(out);
        out.println();
        drivers().print(out);
        out.println();
        new InputReport(findings, metrics.get(0)).print(out);
        notes().forEach(note -> out.println("  " + note));
        out.println();
    }

    String how(double seconds, int threads) {
        Settings settings = result.settings();
        String sampling = settings.sampling() == Sampling.PLAIN
                ? ""
                : ", " + settings.sampling().text() + parts(settings);
        return String.format(
                        Locale.ROOT,
                        "%,d iterations with seed %d%s in %.2f s on %d %s",
                        result.iterations(),
                        settings.seed(),
                        sampling,
                        seconds,
                        threads,
                        threads == 1 ? "thread" : "threads")
                + end(result.stop());
    }

    private static String parts(Settings settings) {
        return settings.sampling().isRandomized() ? " in " + settings.randomizations() + " randomisations" : "";
    }

    /** Why a run with a precision ended where it did. */
    private static String end(Stop stop) {
        if (stop.reason() == Stop.Reason.ALL_ITERATIONS) {
            return "";
        }
        String targets = stop.targets().stream()
                .map(reached -> reached.target().text() + " is "
                        + (reached.target().relative()
                                ? String.format(Locale.ROOT, "%.3g %%", 100 * reached.halfWidth())
                                : String.format(Locale.ROOT, "%.3g", reached.halfWidth())))
                .collect(Collectors.joining(", "));
        return stop.reason() == Stop.Reason.PRECISION_REACHED
                ? "; ended because it is precise enough: " + targets
                : "; not precise enough after the most iterations: " + targets;
    }

    private List<String> inWords() {
        Outcome npv = result.metric("npv");
        String unit = result.analysis().unit("npv");
        String worse = "1 in 10 outcomes is worse than " + Amounts.figure(npv.percentile(10), unit)
                + ", 1 in 10 is better than " + Amounts.figure(npv.percentile(90), unit) + ".";
        String loss =
                "The chance that the net present value is below 0 is " + Amounts.percent(npv.probabilityBelow(0)) + ".";
        List<Influence> influences = result.influences("npv");
        if (influences.isEmpty() || influences.get(0).contribution() == 0) {
            return List.of(worse, loss);
        }
        Influence first = influences.get(0);
        String driver = MetricText.label(scenario, first.input()) + " explains "
                + Math.round(100 * first.contribution()) + " % of the spread.";
        return List.of(worse, loss, driver);
    }

    private TextTable table() {
        String[] headings = new String[metrics.size() + 1];
        headings[0] = "";
        for (int m = 0; m < metrics.size(); m++) {
            headings[m + 1] = MetricText.label(scenario, metrics.get(m).name());
        }
        TextTable table = new TextTable(headings);
        row(table, "Mean", Outcome::mean);
        row(table, "  ± (95 % confidence)", outcome -> outcome.meanEstimate().upper() - outcome.mean());
        row(table, "Standard deviation", Outcome::standardDeviation);
        row(table, "Least", Outcome::smallest);
        for (int percent : PERCENTS) {
            row(table, percent + " % are at or below", outcome -> outcome.percentile(percent));
        }
        row(table, "Greatest", Outcome::largest);
        // of a payback the long ones are bad, at the other end
        row(
                table,
                "Mean of the worst 5 %",
                outcome -> outcome.name().endsWith("payback") ? Double.NaN : -outcome.expectedShortfall(0.05));
        String[] undefined = new String[metrics.size() + 1];
        undefined[0] = "Without a value";
        for (int m = 0; m < metrics.size(); m++) {
            Outcome outcome = metrics.get(m);
            undefined[m + 1] = Amounts.percent((double) outcome.undefined() / outcome.iterations());
        }
        table.row(undefined);
        return table;
    }

    private void row(TextTable table, String name, ToDoubleFunction<Outcome> figure) {
        String[] cells = new String[metrics.size() + 1];
        cells[0] = name;
        for (int m = 0; m < metrics.size(); m++) {
            cells[m + 1] =
                    MetricText.value(result.analysis(), metrics.get(m).name(), figure.applyAsDouble(metrics.get(m)));
        }
        table.row(cells);
    }

    private void histogram(PrintWriter out) {
        Outcome first = metrics.get(0);
        Histogram.Bars bars = first.histogram().bars(BARS);
        long most = Math.max(1, Arrays.stream(bars.counts()).max().orElse(1));
        out.println("  " + MetricText.label(scenario, first.name()) + ", share of outcomes from each value on");
        // where every outcome is the same, one bar tells it
        int shown = bars.edges()[0] == bars.edges()[BARS] ? 1 : BARS;
        for (int bar = 0; bar < shown; bar++) {
            long count = bars.counts()[bar];
            String from = MetricText.value(result.analysis(), first.name(), bars.edges()[bar]);
            String mark = "█".repeat((int) Math.round((double) BAR_WIDTH * count / most));
            double share = (double) count / Math.max(1, first.count());
            out.printf(Locale.ROOT, "  %14s  %-40s %6.2f %%%n", from, mark, 100 * share);
        }
    }

    private TextTable drivers() {
        TextTable table = new TextTable("What drives it", "Rank correlation", "Share of variance", "Mean", "Spread");
        String metric = metrics.get(0).name();
        List<Driver> drawn = result.drivers();
        for (Influence influence :
                result.influences(metric).stream().limit(MOST_DRIVERS).toList()) {
            Driver driver = drawn.stream()
                    .filter(each -> each.name().equals(influence.input()))
                    .findFirst()
                    .orElseThrow();
            table.row(
                    MetricText.label(scenario, influence.input()),
                    String.format(Locale.ROOT, "%.3f", influence.rankCorrelation()),
                    Amounts.percent(influence.contribution()),
                    MetricText.plain(driver.mean()),
                    MetricText.plain(driver.standardDeviation()));
        }
        return table;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        result.analysis()
                .inputsThatReachNothing()
                .forEach(input -> notes.add("'" + input + "' is uncertain but no watched figure depends on it."));
        for (UndefinedCause cause : result.undefinedCauses()) {
            notes.add("Undefined in " + cause.iterations() + " of the replayed iterations: '" + cause.cell() + "' in "
                    + cause.when() + " (" + cause.formula() + ").");
        }
        return notes;
    }
}
