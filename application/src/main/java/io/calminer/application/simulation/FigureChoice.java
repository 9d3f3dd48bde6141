package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.simulation.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which figures of a run an answer lists; it changes nothing of the run.
 *
 * @param metrics the metrics to list; empty for all
 * @param percents the percentiles of each, within [0, 100]; empty for those that are stored
 * @param thresholds values of which the share of outcomes below them is told
 * @param tails the worst shares of which value at risk and expected shortfall are told, each within (0, 1]
 */
public record FigureChoice(List<String> metrics, List<Double> percents, List<Double> thresholds, List<Double> tails) {

    /** The most percentiles at once. */
    public static final int MOST_PERCENTS = 100;

    /** The most thresholds, and the most tails at once. */
    public static final int MOST_THRESHOLDS = 100;

    /** All that is stored. */
    public static final FigureChoice ALL = new FigureChoice(List.of(), List.of(), List.of(), List.of());

    public FigureChoice {
        metrics = List.copyOf(metrics);
        percents = List.copyOf(percents);
        thresholds = List.copyOf(thresholds);
        tails = List.copyOf(tails);
    }

    /** Whether all that is chosen is stored. */
    boolean isStored() {
        return percents.isEmpty() && thresholds.isEmpty() && tails.isEmpty();
    }

    /** The refusal of metrics that are not known. */
    Optional<Answer.Refusal> refusal(Collection<String> known) {
        return refusal(known, new Problems());
    }

    /** The refusal of metrics that are not known, here or in the precision of a run. */
    Optional<Answer.Refusal> refusal(Collection<String> known, Settings settings) {
        Problems problems = new Problems();
        SettingsFields.check(settings, known, problems, Pointer.ROOT.child("precision"));
        return refusal(known, problems);
    }

    private Optional<Answer.Refusal> refusal(Collection<String> known, Problems problems) {
        for (int i = 0; i < metrics.size(); i++) {
            String name = metrics.get(i);
            if (!known.contains(name)) {
                problems.add(
                        RequestRule.RUN_METRIC,
                        Pointer.ROOT.child("metrics").child(i),
                        name,
                        String.join(", ", known),
                        Suggestion.nearest(name, known));
            }
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Answer.Invalid(problems.list()));
    }

    /** The chosen ones of a result in the order of the run. */
    public List<ChosenFigures> of(RiskResult result) {
        return result.metrics().stream()
                .filter(outcome -> lists(outcome.name()))
                .map(outcome -> ChosenFigures.of(outcome, result.analysis().unit(outcome.name()), this))
                .toList();
    }

    /** The chosen ones of stored figures, with the percentiles that are stored. */
    List<ChosenFigures> of(List<MetricFigures> stored) {
        return stored.stream()
                .filter(figures -> lists(figures.metric()))
                .map(ChosenFigures::of)
                .toList();
    }

    private boolean lists(String metric) {
        return metrics.isEmpty() || metrics.contains(metric);
    }
}
