package io.calminer.faces.risk;

import io.calminer.application.simulation.MetricFigures;
import io.calminer.domain.risk.Influence;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.statistics.Band;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a simulation says about the net present value: words first, then percentiles, charts and drivers; and the fan of
 * the cash flow by year.
 *
 * @param words plain sentences, the most important one first
 * @param percentiles values with the interval that holds the true one with 95 % confidence
 * @param drivers the inputs that explain most of the spread
 * @param fan the chart of the yearly cash flow; empty where the run did not follow it
 */
public record RiskReport(
        List<String> words,
        List<Percentile> percentiles,
        List<DriverRow> drivers,
        String histogram,
        String curve,
        String fan,
        String unit) {

    private static final int MOST_DRIVERS = 8;
    private static final List<Integer> PERCENTS = List.of(5, 10, 25, 50, 75, 90, 95);

    /** The value that so many of the outcomes are at or below. */
    public record Percentile(String label, String value, String interval) {}

    /** An input with the share of the spread that it explains, in per cent, and a bar of that length out of 100. */
    public record DriverRow(String name, String key, String share, long width, String direction) {}

    public RiskReport {
        words = List.copyOf(words);
        percentiles = List.copyOf(percentiles);
        drivers = List.copyOf(drivers);
    }

    /** The report of a run, which has followed the net present value. */
    public static RiskReport of(RiskResult result, String money, Texts texts, Marks marks) {
        Outcome npv = result.metric("npv");
        String unit = Headline.money(money);
        int decimals = Decimals.of(npv.percentile(5), npv.percentile(95));
        List<DriverRow> drivers = drivers(result, texts, marks);
        String low = StrictNumber.format(npv.percentile(10), decimals, marks);
        List<String> words = new ArrayList<>(List.of(
                texts.get("risk.words.low", low, unit),
                texts.get("risk.words.loss", StrictNumber.format(100 * npv.probabilityBelow(0), 1, marks)),
                texts.get(
                        "risk.words.mean",
                        StrictNumber.format(npv.mean(), decimals, marks),
                        StrictNumber.format(npv.meanEstimate().lower(), decimals, marks),
                        StrictNumber.format(npv.meanEstimate().upper(), decimals, marks),
                        unit)));
        if (!drivers.isEmpty()) {
            words.add(
                    1,
                    texts.get(
                            "risk.words.driver",
                            drivers.get(0).name(),
                            drivers.get(0).share()));
        }
        if (npv.undefined() > 0) {
            words.add(texts.get("risk.words.undefined", npv.undefined()));
        }
        List<Band> bands = result.fans().getOrDefault(ProjectFlows.LINE, List.of());
        return new RiskReport(
                words,
                PERCENTS.stream()
                        .map(percent -> percentile(npv, percent, decimals, texts, marks))
                        .toList(),
                drivers,
                HistogramChart.of(npv, texts, marks),
                CurveChart.of(npv, texts),
                bands.isEmpty() ? "" : FanChart.of(bands, texts),
                unit);
    }

    /** The report of a run by another engine, of which the statistics alone are readable. */
    public static RiskReport ofStored(MetricFigures npv, Texts texts, Marks marks) {
        String unit = Headline.money(npv.unit());
        Outcome.Estimate low = Objects.requireNonNull(npv.percentiles().get(10));
        int decimals = Decimals.of(npv.percentiles().values().stream()
                .mapToDouble(Outcome.Estimate::value)
                .toArray());
        List<String> words = new ArrayList<>(List.of(
                texts.get("risk.words.low", StrictNumber.format(low.value(), decimals, marks), unit),
                texts.get("risk.words.loss", StrictNumber.format(100 * npv.probabilityBelowZero(), 1, marks))));
        if (npv.undefined() > 0) {
            words.add(texts.get("risk.words.undefined", npv.undefined()));
        }
        return new RiskReport(
                words,
                PERCENTS.stream()
                        .filter(npv.percentiles()::containsKey)
                        .map(percent -> percentile(
                                Objects.requireNonNull(npv.percentiles().get(percent)),
                                percent,
                                decimals,
                                texts,
                                marks))
                        .toList(),
                List.of(),
                "",
                "",
                "",
                unit);
    }

    private static Percentile percentile(Outcome outcome, int percent, int decimals, Texts texts, Marks marks) {
        return percentile(outcome.percentileEstimate(percent), percent, decimals, texts, marks);
    }

    private static Percentile percentile(
            Outcome.Estimate estimate, int percent, int decimals, Texts texts, Marks marks) {
        return new Percentile(
                texts.get("risk.percentile", percent),
                StrictNumber.format(estimate.value(), decimals, marks),
                StrictNumber.format(estimate.lower(), decimals, marks)
                        + " … "
                        + StrictNumber.format(estimate.upper(), decimals, marks));
    }

    private static List<DriverRow> drivers(RiskResult result, Texts texts, Marks marks) {
        return result.influences("npv").stream()
                .sorted(Comparator.comparingDouble(Influence::contribution).reversed())
                .limit(MOST_DRIVERS)
                .map(influence -> new DriverRow(
                        result.analysis()
                                .scenario()
                                .model()
                                .label(influence.input())
                                .name(),
                        influence.input(),
                        StrictNumber.format(100 * influence.contribution(), 0, marks),
                        Math.round(100 * influence.contribution()),
                        texts.get(influence.rankCorrelation() < 0 ? "risk.down" : "risk.up")))
                .toList();
    }
}
