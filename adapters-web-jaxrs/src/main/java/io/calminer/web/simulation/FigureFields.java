package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which figures of a run are wanted, in bodies and addresses. */
final class FigureFields {

    private static final double[] NONE = {};

    private FigureFields() {}

    /** The choice that a body makes. */
    static FigureChoice of(Fields fields) {
        List<Double> percents = list(Choices.percentiles(fields, NONE));
        tooMany(percents, fields.problems(), fields.pointer("percentiles"));
        List<Double> thresholds = list(fields.numbers("thresholds", NONE));
        tooManyThresholds(thresholds, fields.problems(), fields.pointer("thresholds"));
        double[] tails = fields.numbers("tail_levels", NONE);
        Shares.check(fields, "tail_levels", tails, Double.MIN_VALUE);
        tooManyThresholds(list(tails), fields.problems(), fields.pointer("tail_levels"));
        return new FigureChoice(metrics(fields), percents, thresholds, list(tails));
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<String> metrics(Fields fields) {
        List<String> metrics = new ArrayList<>();
        List<JsonValue> items = fields.has("metrics") ? fields.array("metrics") : List.of();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonValue.JsonText text) {
                metrics.add(text.value());
            } else {
                Pointer at = fields.pointer("metrics").child(i);
                fields.problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a text", items.get(i).typeName());
            }
        }
        return metrics;
    }

    /** The choice that an address makes, its names and numbers separated by commas. */
    static FigureChoice ofAddress(
            @Nullable String metrics,
            @Nullable String percentiles,
            @Nullable String thresholds,
            @Nullable String tails,
            Problems problems) {
        List<Double> percents = numbers(percentiles, 0, 100, "percentiles", problems);
        tooMany(percents, problems, Pointer.ROOT.child("percentiles"));
        List<Double> values = numbers(thresholds, -Double.MAX_VALUE, Double.MAX_VALUE, "thresholds", problems);
        tooManyThresholds(values, problems, Pointer.ROOT.child("thresholds"));
        List<Double> shares = numbers(tails, Double.MIN_VALUE, 1, "tail_levels", problems);
        tooManyThresholds(shares, problems, Pointer.ROOT.child("tail_levels"));
        return new FigureChoice(parts(metrics), percents, values, shares);
    }

    private static List<String> parts(@Nullable String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.split(",", -1));
    }

    private static List<Double> numbers(
            @Nullable String list, double least, double most, String name, Problems problems) {
        Pointer at = Pointer.ROOT.child(name);
        List<Double> numbers = new ArrayList<>();
        for (String text : parts(list)) {
            try {
                double number = Double.parseDouble(text);
                if (number >= least && number <= most) {
                    numbers.add(number);
                } else {
                    problems.add(DocumentRule.OUT_OF_RANGE, at, least, most, number);
                }
            } catch (NumberFormatException notANumber) {
                problems.add(DocumentRule.WRONG_TYPE, at, "a number", "'" + text + "'");
            }
        }
        return numbers;
    }

    private static void tooMany(List<Double> percents, Problems problems, Pointer at) {
        if (percents.size() > FigureChoice.MOST_PERCENTS) {
            problems.add(RequestRule.RUN_PERCENTILES, at, FigureChoice.MOST_PERCENTS, percents.size());
        }
    }

    private static void tooManyThresholds(List<Double> numbers, Problems problems, Pointer at) {
        if (numbers.size() > FigureChoice.MOST_THRESHOLDS) {
            problems.add(RequestRule.RUN_THRESHOLDS, at, FigureChoice.MOST_THRESHOLDS, numbers.size());
        }
    }
}
