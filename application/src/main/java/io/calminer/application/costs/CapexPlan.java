package io.calminer.application.costs;

import io.calminer.application.calculation.SmallPlan;
import io.calminer.application.catalogue.Currency;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Kind;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The lines that add up what building costs, and the figures read from them. */
final class CapexPlan {

    private static final String SPEND = "capital.components";
    private static final String CONTINGENCY = "capital.contingency";
    private static final String CUMULATIVE = "capital.cumulative";
    private static final int RELATIVE_START = 2_000;

    private final CapexInput input;
    private final String currency;
    private final Categories categories = new Categories();
    private final SmallPlan plan;

    private CapexPlan(CapexInput input) {
        this.input = input;
        this.currency = Objects.requireNonNullElse(input.currency(), Currency.DEFAULT);
        int first = input.firstYear();
        this.plan = SmallPlan.of(
                "Capital cost",
                currency,
                first == 0 ? RELATIVE_START : first,
                Math.max(1, input.length()),
                input.discountRate().orElse(0));
    }

    static CapexPlan of(CapexInput input) {
        return new CapexPlan(input);
    }

    CapexEstimate estimate() {
        addLines();
        Valuation value = plan.value();
        double overall = sum(value, SPEND);
        Map<String, String> reasons = new LinkedHashMap<>();
        List<CostShare> shares = categories.shares(value, overall, reasons);
        return new CapexEstimate(
                currency,
                overall,
                sum(value, CONTINGENCY),
                sum(value, "capital.total"),
                shares,
                timeline(value),
                PresentValue.ofCosts(value, input.discountRate(), reasons),
                reasons);
    }

    private void addLines() {
        for (CapexInput.Component component : input.components()) {
            int period = component.year() - input.firstYear();
            String amount = plan.money(component.amount());
            if (period == 0) {
                categories.addAtZero(component.category(), amount);
            } else {
                categories.add(
                        component.category(), "if(period == " + period + ", " + amount + ", " + plan.money(0) + ")");
            }
        }
        categories.addTo(plan);
        plan.flowFromZero(SPEND, "Components", categories.sum())
                .flowFromZero(CONTINGENCY, "Contingency", SPEND + " * " + Numbers.shortest(input.contingency()))
                .flowFromZero("capital.total", "Capital cost", SPEND + " + " + CONTINGENCY)
                .line(CUMULATIVE, "Spent to date", Kind.BALANCE, currency, "prev(" + CUMULATIVE + ") + " + SPEND, SPEND)
                .flowFromZero("cash_flow.project", "Cash flow", "-capital.total");
    }

    private List<CapexEstimate.Year> timeline(Valuation value) {
        double[] spend = value.line(SPEND);
        double[] cumulative = value.line(CUMULATIVE);
        int first = input.components().stream()
                .mapToInt(CapexInput.Component::year)
                .min()
                .orElse(0);
        List<CapexEstimate.Year> years = new ArrayList<>();
        IntStream.rangeClosed(first - input.firstYear(), input.length())
                .forEach(k -> years.add(new CapexEstimate.Year(input.firstYear() + k, spend[k], cumulative[k])));
        return years;
    }

    private static double sum(Valuation value, String line) {
        return Arrays.stream(value.line(line)).sum();
    }
}
