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

/** The lines that add up what operating costs, and the figures read from them. */
final class OpexPlan {

    private static final String ANNUAL = "annual.total";
    private static final String BASE = "cost.base";
    private static final String ESCALATED = "cost.operating";
    private static final int START = 2_000;

    private final OpexInput input;
    private final String currency;
    private final Categories categories = new Categories();
    private final SmallPlan plan;

    private OpexPlan(OpexInput input) {
        this.input = input;
        this.currency = Objects.requireNonNullElse(input.currency(), Currency.DEFAULT);
        this.plan = SmallPlan.of(
                "Operating cost",
                currency,
                START,
                input.horizon(),
                input.discountRate().orElse(0));
    }

    static OpexPlan of(OpexInput input) {
        return new OpexPlan(input);
    }

    OpexEstimate estimate() {
        addLines();
        Valuation value = plan.value();
        double overall = value.line(ANNUAL)[0];
        double total = Arrays.stream(value.line(ESCALATED)).sum();
        Map<String, String> reasons = new LinkedHashMap<>();
        return new OpexEstimate(
                currency,
                overall,
                total,
                categories.shares(value, overall, reasons),
                total / input.horizon(),
                PresentValue.ofCosts(value, input.discountRate(), reasons),
                timeline(value),
                reasons);
    }

    /** The annual cost stands at time 0, where nothing flows, so that it is told once and not by year. */
    private void addLines() {
        List<String> running = new ArrayList<>();
        for (OpexInput.Component component : input.components()) {
            String cost = plan.money(component.unitCost()) + " * " + Numbers.shortest(component.quantity()) + " * "
                    + component.frequency().perYear();
            categories.addAtZero(component.category(), cost);
            int end = component.end().orElse(input.horizon());
            String runs = "period >= " + component.start() + " and period <= " + end;
            running.add("if(" + runs + ", " + cost + ", " + plan.money(0) + ")");
        }
        categories.addTo(plan);
        String index = input.escalated() ? "(1 + " + Numbers.shortest(input.escalation()) + ") ^ (period - 1)" : "1";
        plan.flowFromZero(ANNUAL, "In a year", categories.sum())
                .sum(BASE, "At the prices of the first year", running, List.of())
                .line("escalation", "Escalation", Kind.INDEX, "1", index, "1")
                .flow(ESCALATED, "Operating cost", BASE + " * escalation")
                .flow("cash_flow.project", "Cash flow", "-" + ESCALATED);
    }

    private List<OpexEstimate.Year> timeline(Valuation value) {
        double[] base = value.line(BASE);
        double[] escalated = value.line(ESCALATED);
        List<OpexEstimate.Year> years = new ArrayList<>();
        for (int year = 1; year < base.length; year++) {
            years.add(new OpexEstimate.Year(year, base[year], escalated[year]));
        }
        return years;
    }
}
