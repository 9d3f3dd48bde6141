package io.calminer.faces.valuation;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.valuation.bridge.Bridge;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bridge in words of numbers.
 *
 * @param unit the unit of the values
 * @param start the value at the beginning
 * @param end the value at the end
 * @param difference what lies between them, with its sign
 * @param interaction what no change brings alone; a dash where a change has no value alone
 * @param words what the interaction means for the order
 * @param additive whether the interaction is small
 */
public record BridgeSteps(
        String unit,
        String start,
        String end,
        String difference,
        String interaction,
        String words,
        boolean additive,
        List<Step> steps) {

    /**
     * One step.
     *
     * @param changes the pointers of its changes, apart by spaces
     * @param alone what it brings alone, with its sign
     * @param change what it brings after the steps before it
     * @param value the value after it
     */
    public record Step(int number, String name, String changes, String alone, String change, String value) {}

    public BridgeSteps {
        steps = List.copyOf(steps);
    }

    /**
     * The steps with the names of their changes.
     *
     * @param ordered whether each change is told after those before it already
     */
    public static BridgeSteps of(
            Bridge bridge,
            boolean ordered,
            String unit,
            Function<List<Pointer>, String> names,
            Texts texts,
            Marks marks) {
        double difference = bridge.end() - bridge.start();
        int decimals = Math.max(1, Decimals.of(bridge.start(), bridge.end()));
        List<Step> steps = new ArrayList<>();
        for (Bridge.Step step : bridge.steps()) {
            steps.add(new Step(
                    steps.size() + 1,
                    names.apply(step.changes()),
                    step.changes().stream().map(Pointer::text).collect(Collectors.joining(" ")),
                    signed(step.alone(), decimals, marks),
                    signed(step.change(), decimals, marks),
                    StrictNumber.format(step.value(), decimals, marks)));
        }
        return new BridgeSteps(
                Headline.money(unit),
                StrictNumber.format(bridge.start(), decimals, marks),
                StrictNumber.format(bridge.end(), decimals, marks),
                signed(difference, decimals, marks),
                signed(bridge.interaction(), decimals, marks),
                words(bridge, ordered, unit, decimals, texts, marks),
                bridge.additive(),
                steps);
    }

    private static String words(Bridge bridge, boolean ordered, String unit, int decimals, Texts texts, Marks marks) {
        double difference = bridge.end() - bridge.start();
        if (Double.isNaN(bridge.interaction())) {
            return texts.get("compare.alone.none");
        }
        String share = StrictNumber.format(Math.abs(bridge.interaction() / difference) * 100, 1, marks);
        String rest = signed(bridge.interaction(), decimals, marks);
        return texts.get(
                bridge.additive() ? "compare.additive" : ordered ? "compare.ordered.now" : "compare.ordered.why",
                rest,
                Headline.money(unit),
                difference == 0 ? "–" : share);
    }

    static String signed(double value, int decimals, Marks marks) {
        return Double.isNaN(value) ? "–" : (value > 0 ? "+" : "") + StrictNumber.format(value, decimals, marks);
    }
}
