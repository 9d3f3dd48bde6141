package io.calminer.bootstrap.launch;

import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndex;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import io.calminer.domain.simulation.statistics.Outcome;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What single inputs did to a metric as tables on a terminal. */
final class InputReport {

    private static final int MOST_ROWS = 8;

    private final InputFindings findings;
    private final Scenario scenario;
    private final Outcome outcome;

    InputReport(InputFindings findings, Outcome outcome) {
        this.findings = findings;
        this.scenario = findings.result().analysis().scenario();
        this.outcome = outcome;
    }

    void print(PrintWriter out) {
        asked(out);
        findings.worst(outcome.name()).ifPresent(worst -> worst(worst, out));
        findings.sobol()
                .ifPresent(indices -> indices.metrics().stream()
                        .filter(one -> one.metric().equals(outcome.name()))
                        .forEach(one -> indices(one.indices(), indices.evaluations(), out)));
        findings.screening()
                .ifPresent(effects -> effects.metrics().stream()
                        .filter(one -> one.metric().equals(outcome.name()))
                        .forEach(one -> effects(one.effects(), effects.evaluations(), out)));
    }

    private void asked(PrintWriter out) {
        for (double threshold : findings.thresholds()) {
            out.println("  " + Amounts.percent(outcome.probabilityBelow(threshold)) + " of the outcomes are below "
                    + value(threshold) + ".");
        }
        for (double tail : findings.tails()) {
            out.println(
                    "  In the worst " + Amounts.percent(tail) + " the outcome is " + value(-outcome.valueAtRisk(tail))
                            + " or worse, " + value(-outcome.expectedShortfall(tail)) + " on average.");
        }
        if (!findings.thresholds().isEmpty() || !findings.tails().isEmpty()) {
            out.println();
        }
    }

    private String value(double value) {
        return MetricText.value(findings.result().analysis(), outcome.name(), value);
    }

    private void worst(WorstOutcomes worst, PrintWriter out) {
        TextTable table = new TextTable(
                "What the worst " + Math.round(100 * worst.share()) + " % share",
                "Mean in them",
                "Mean in all",
                "Shift in standard deviations");
        for (WorstOutcomes.Row row : worst.rows().stream().limit(MOST_ROWS).toList()) {
            table.row(
                    MetricText.label(scenario, row.input()),
                    MetricText.plain(row.meanInWorst()),
                    MetricText.plain(row.mean()),
                    String.format(Locale.ROOT, "%+.2f", row.shift()));
        }
        table.print(out);
        findings.regression(outcome.name())
                .ifPresent(regression -> out.println("  A straight line in all inputs explains "
                        + Amounts.percent(regression.rSquared()) + " of the variance of "
                        + MetricText.label(scenario, outcome.name()).toLowerCase(Locale.ROOT) + " (first "
                        + String.format(
                                Locale.ROOT,
                                "%,d",
                                findings.observations().orElseThrow().count())
                        + " iterations)."));
        out.println();
    }

    private void indices(List<SobolIndex> indices, long evaluations, PrintWriter out) {
        TextTable table =
                new TextTable("Sobol indices", "By itself", "95 % interval", "With all others", "95 % interval");
        indices.stream()
                .sorted(Comparator.comparingDouble(
                        (SobolIndex index) -> -index.totalOrder().value()))
                .forEach(index -> table.row(
                        String.join(
                                ", ",
                                index.inputs().stream()
                                        .map(input -> MetricText.label(scenario, input))
                                        .toList()),
                        share(index.firstOrder().value()),
                        interval(index.firstOrder()),
                        share(index.totalOrder().value()),
                        interval(index.totalOrder())));
        table.print(out);
        out.printf(Locale.ROOT, "  %,d evaluations%n%n", evaluations);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String interval(Outcome.Estimate estimate) {
        return share(estimate.lower()) + " … " + share(estimate.upper());
    }

    private void effects(List<Screening.Effect> effects, long evaluations, PrintWriter out) {
        TextTable table = new TextTable("Elementary effects", "Mean size", "Mean", "Spread");
        effects.stream()
                .sorted(Comparator.comparingDouble((Screening.Effect effect) -> -effect.muStar()))
                .forEach(effect -> table.row(
                        MetricText.label(scenario, effect.input()),
                        MetricText.plain(effect.muStar()),
                        MetricText.plain(effect.mu()),
                        MetricText.plain(effect.sigma())));
        table.print(out);
        out.printf(Locale.ROOT, "  %,d evaluations%n%n", evaluations);
    }
}
