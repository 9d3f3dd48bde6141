package io.calminer.faces.risk;

import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.risk.UndefinedCause;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import io.calminer.domain.simulation.statistics.Convergence;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.TracePoint;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run says of the causes: what each input does to the net present value, what the worst outcomes have in common,
 * whether the iterations were enough, and why figures have no value.
 *
 * @param tornado each input at its 10th and 90th percentile; empty where nothing moves the value
 * @param spider the strongest inputs over their percentiles
 * @param scatters single iterations over the strongest inputs
 * @param convergence the mean over the iterations so far
 * @param enough how well the mean is known, in words
 * @param worst what the worst tenth have in common, the input that differs most first
 * @param worstNote what stands out and what is chance
 * @param reasons how often figures have no value or several, and why
 * @param idle inputs that no watched figure depends on
 */
public record CausesReport(
        String tornado,
        String spider,
        List<Scatter> scatters,
        String convergence,
        String enough,
        List<WorstRow> worst,
        String worstNote,
        List<Reason> reasons,
        List<String> idle) {

    private static final int OBSERVED = 4096;
    private static final int MOST_ROWS = 8;
    private static final int MOST_SCATTERS = 2;
    private static final double WIDEST = 3;
    private static final String METRIC = "npv";

    /** Points of an input against the value. */
    public record Scatter(String label, String chart) {}

    /** An input in the worst outcomes: its mean in them and in all, the shift in standard deviations, a bar out of 100. */
    public record WorstRow(
            String name, String key, String inWorst, String inAll, String shift, long from, long width) {}

    /** What happened in so many iterations. */
    public record Reason(String what, String count) {}

    public CausesReport {
        scatters = List.copyOf(scatters);
        worst = List.copyOf(worst);
        reasons = List.copyOf(reasons);
        idle = List.copyOf(idle);
    }

    /** The report of a run, which has followed the net present value. */
    public static CausesReport of(RiskResult result, Texts texts, Marks marks) {
        Observations observations = result.observations(OBSERVED);
        Map<String, String> labels = labels(result);
        SwingCharts swings =
                new SwingCharts(result.analysis().swings(result.settings().seed()), labels, texts);
        Outcome npv = result.metric(METRIC);
        // the first iterations tell an error only where they are independent
        List<TracePoint> trace = result.settings().sampling() == Sampling.PLAIN
                ? Convergence.of(observations.found(METRIC), npv.trace())
                : npv.trace();
        WorstOutcomes worst = result.worst(observations, METRIC);
        return new CausesReport(
                swings.isEmpty() ? "" : swings.tornado(),
                swings.isEmpty() ? "" : swings.spider(),
                scatters(result, observations, labels, texts),
                trace.size() < 2 ? "" : ConvergenceChart.of(trace, texts, marks),
                enough(result, npv, texts, marks),
                worst.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> row(row, labels, marks))
                        .toList(),
                worstNote(worst, observations, texts, marks),
                reasons(result, texts, marks),
                result.analysis().inputsThatReachNothing().stream()
                        .map(input -> labels.getOrDefault(input, input))
                        .toList());
    }

    private static Map<String, String> labels(RiskResult result) {
        Model model = result.analysis().scenario().model();
        Map<String, String> labels = new LinkedHashMap<>();
        result.drivers()
                .forEach(driver ->
                        labels.put(driver.name(), model.label(driver.name()).name()));
        return labels;
    }

    private static List<Scatter> scatters(
            RiskResult result, Observations observations, Map<String, String> labels, Texts texts) {
        List<Scatter> scatters = new ArrayList<>();
        for (Influence influence : result.influences(METRIC)) {
            if (influence.contribution() > 0 && scatters.size() < MOST_SCATTERS) {
                String label = labels.getOrDefault(influence.input(), influence.input());
                String unit = unit(result, influence.input());
                scatters.add(new Scatter(
                        label,
                        ScatterChart.of(
                                observations,
                                influence.input(),
                                unit.isEmpty() ? label : label + ", " + unit,
                                METRIC,
                                texts.get("figure.npv"))));
            }
        }
        return scatters;
    }

    private static String unit(RiskResult result, String input) {
        Unit unit = result.analysis().scenario().model().unit(input);
        return unit == null || unit.toString().equals("1") ? "" : unit.toString();
    }

    private static String enough(RiskResult result, Outcome npv, Texts texts, Marks marks) {
        double half = npv.meanEstimate().upper() - npv.mean();
        double share = npv.standardDeviation() > 0 ? 100 * half / npv.standardDeviation() : 0;
        return Double.isNaN(half)
                ? ""
                : texts.get(
                        "risk.enough.words",
                        StrictNumber.format(half, Decimals.of(half), marks),
                        Headline.money(result.analysis().unit(METRIC)),
                        StrictNumber.format(share, share < 1 ? 2 : 1, marks));
    }

    private static WorstRow row(WorstOutcomes.Row row, Map<String, String> labels, Marks marks) {
        int decimals = Decimals.of(row.mean(), row.meanInWorst());
        double held = Math.max(-WIDEST, Math.min(WIDEST, row.shift()));
        long length = Math.round(50 * Math.abs(held) / WIDEST);
        return new WorstRow(
                labels.getOrDefault(row.input(), row.input()),
                row.input(),
                StrictNumber.format(row.meanInWorst(), decimals, marks),
                StrictNumber.format(row.mean(), decimals, marks),
                (row.shift() > 0 ? "+" : "") + StrictNumber.format(row.shift(), 2, marks),
                held < 0 ? 50 - length : 50,
                length);
    }

    private static String worstNote(WorstOutcomes worst, Observations observations, Texts texts, Marks marks) {
        Regression regression = Regression.of(observations, METRIC);
        return texts.get(
                "risk.worst.note",
                StrictNumber.format(2 / Math.sqrt(Math.max(1, worst.iterations())), 2, marks),
                StrictNumber.format((double) observations.count(), 0, marks),
                StrictNumber.format(100 * regression.rSquared(), 0, marks));
    }

    private static List<Reason> reasons(RiskResult result, Texts texts, Marks marks) {
        List<Reason> reasons = new ArrayList<>();
        result.counts().forEach((name, count) -> {
            if (count > 0) {
                reasons.add(new Reason(texts.get("risk.count." + name), StrictNumber.format((double) count, 0, marks)));
            }
        });
        for (UndefinedCause cause : result.undefinedCauses()) {
            reasons.add(new Reason(
                    texts.get("risk.count.cause", cause.cell(), cause.when(), cause.formula()),
                    StrictNumber.format((double) cause.iterations(), 0, marks)));
        }
        return reasons;
    }
}
