package io.calminer.web.simulation;

import io.calminer.application.simulation.ReplayIteration.Replayed;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.model.Model;
import io.calminer.domain.risk.Replay;
import io.calminer.web.valuation.ExplanationJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One iteration of a run computed again, in answers.
 *
 * @param iteration counted from 0
 * @param metrics by name; null where undefined
 * @param periods the labels of the periods that the lists below go along
 * @param inputs what was drawn
 * @param lines the watched lines by period
 * @param explanations of the line that was asked for; none without one
 */
record IterationJson(
        long iteration,
        Map<String, Double> metrics,
        List<String> periods,
        Map<String, DrawnValues> inputs,
        Map<String, double[]> lines,
        List<ExplanationJson> explanations) {

    /**
     * An input as it was drawn.
     *
     * @param mean over its draws
     * @param values by period; null where it has none
     */
    record DrawnValues(double mean, double[] values) {}

    static IterationJson of(Replayed replayed) {
        Replay replay = replayed.replay();
        Model model = replay.scenario().model();
        Calendar calendar = model.calendar();
        Map<String, DrawnValues> inputs = new LinkedHashMap<>();
        replayed.figures().inputs().forEach((name, mean) -> inputs.put(name, drawn(replay, name, mean)));
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (String line : replayed.analysis().lines()) {
            double[] row = replay.line(line);
            lines.put(line, periods(calendar).mapToDouble(period -> row[period]).toArray());
        }
        return new IterationJson(
                replayed.figures().number(),
                replayed.figures().metrics(),
                periods(calendar).mapToObj(calendar::label).toList(),
                inputs,
                lines,
                Stream.ofNullable(replayed.explanation())
                        .map(ExplanationJson::of)
                        .toList());
    }

    private static IntStream periods(Calendar calendar) {
        return IntStream.rangeClosed(calendar.first(), calendar.periods());
    }

    private static DrawnValues drawn(Replay replay, String name, double mean) {
        Calendar calendar = replay.scenario().model().calendar();
        return new DrawnValues(
                mean,
                periods(calendar)
                        .mapToDouble(period -> replay.input(name, period))
                        .toArray());
    }
}
