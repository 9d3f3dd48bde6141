package io.calminer.domain.valuation;

import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Explains a net present value by the periods that contribute most to it. */
final class PresentValueExplanation {

    private static final int LARGEST = 5;

    private final Scenario scenario;
    private final ProjectFlows flows;
    private final double[] amounts;
    private final double[] factors;
    private final double[] values;
    private final String money;

    PresentValueExplanation(Scenario scenario, ProjectFlows flows, CashFlows cashFlows) {
        double rate = scenario.valuation().discounting().rate();
        this.scenario = scenario;
        this.flows = flows;
        this.amounts = cashFlows.amounts();
        this.factors = cashFlows.discountFactors(rate);
        this.values = cashFlows.presentValues(rate);
        this.money = scenario.model().line(flows.line()).unit().toString();
    }

    Explanation explain(String name, String label, int depth) {
        Discounting discounting = scenario.valuation().discounting();
        String formula = "sum of discount factor * " + flows.line();
        String basis = "discounted at " + Figures.percent(discounting.rate()) + " per year to "
                + discounting.valuationDate() + ", " + discounting.basis();
        List<Explanation> inputs = depth <= 0 ? List.of() : contributions(depth - 1);
        return new Explanation(name, label, "", sum(values), money, formula, null, List.of(basis), inputs, depth <= 0);
    }

    /** The periods of the largest present values in order of time, then the others as one sum. */
    private List<Explanation> contributions(int depth) {
        int[] largest = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i])))
                .limit(values.length == LARGEST + 1 ? LARGEST + 1 : LARGEST)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        List<Explanation> inputs = new ArrayList<>();
        double[] rest = values.clone();
        for (int i : largest) {
            inputs.add(contribution(i, depth));
            rest[i] = 0;
        }
        int others = values.length - largest.length;
        if (others > 0) {
            inputs.add(new Explanation(
                    "other periods",
                    "The other " + others + " periods together",
                    "",
                    sum(rest),
                    money,
                    "",
                    null,
                    List.of(),
                    List.of(),
                    true));
        }
        return inputs;
    }

    private Explanation contribution(int i, int depth) {
        int period = flows.periods()[i];
        String formula = Numbers.shortest(factors[i]) + " * " + Numbers.shortest(amounts[i]);
        List<Explanation> inputs =
                depth <= 0 ? List.of() : List.of(scenario.model().explain(flows.line(), period, depth - 1));
        return new Explanation(
                "present value",
                "Present value of the flow",
                scenario.calendar().label(period),
                values[i],
                money,
                formula,
                null,
                List.of(),
                inputs,
                depth <= 0);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).reduce(0, (a, b) -> a + b);
    }
}
