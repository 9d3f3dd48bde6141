package io.calminer.application.costs;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be spent to operate, component by component; years are counted from 1.
 *
 * @param currency the code of the one currency; null where nothing names one
 * @param escalation by which prices rise each year after the first
 * @param escalated whether they do
 * @param discountRate per year; empty where nothing is to be discounted
 * @param horizon the years that are looked at
 */
public record OpexInput(
        List<Component> components,
        @Nullable String currency,
        double escalation,
        boolean escalated,
        OptionalDouble discountRate,
        int horizon) {

    public OpexInput {
        components = List.copyOf(components);
    }

    /**
     * A cost that comes again and again.
     *
     * @param unitCost of each piece, each time
     * @param quantity the pieces, each time
     * @param start the first year
     * @param end the last year; empty for the end of the horizon
     */
    public record Component(
            String name,
            String category,
            double unitCost,
            double quantity,
            Frequency frequency,
            int start,
            OptionalInt end,
            String notes) {}

    /** The input of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static OpexInput read(Fields fields) {
        InputFields input = InputFields.of(fields);
        InputFields parameters = input.object("parameters");
        OneCurrency currency = OneCurrency.of(parameters.currency("currency_code"));
        double escalation = parameters.rate("escalation_pct").orElse(0);
        boolean escalated = parameters.truth("apply_escalation", true);
        OptionalDouble rate = parameters.rate("discount_rate_pct");
        OptionalInt horizon = parameters.years("evaluation_horizon_years");
        parameters.noOthers();
        List<Component> components = input.components(item -> component(item, currency));
        int longest = components.stream().mapToInt(OpexInput::lastStated).max().orElse(1);
        if (horizon.isPresent()) {
            checkHorizon(components, horizon.getAsInt(), input);
        }
        return new OpexInput(components, currency.code(), escalation, escalated, rate, horizon.orElse(longest));
    }

    private static Component component(InputFields item, OneCurrency currency) {
        String name = item.name("name");
        currency.check(item, name);
        int start = item.whole("period_start", 1, InputFields.MOST_YEARS, 1);
        OptionalInt end = item.has("period_end")
                ? OptionalInt.of(item.whole("period_end", 1, InputFields.MOST_YEARS, start))
                : OptionalInt.empty();
        if (end.isPresent() && end.getAsInt() < start) {
            item.tell(CalculationRule.PERIOD_ORDER, "period_end", name, end.getAsInt(), start);
        }
        return new Component(
                name,
                item.name("category", "other"),
                item.amount("unit_cost"),
                item.amount("quantity", 1),
                frequency(item, name),
                start,
                end,
                item.notes());
    }

    private static Frequency frequency(InputFields item, String name) {
        String text = item.name("frequency");
        List<String> known = Frequency.texts();
        if (!text.isBlank() && Frequency.find(text).isEmpty()) {
            String near = Suggestion.nearest(text, known);
            item.tell(CalculationRule.UNKNOWN_FREQUENCY, "frequency", text, name, String.join(", ", known), near);
        }
        return Frequency.find(text).orElse(Frequency.YEARLY);
    }

    private static int lastStated(Component component) {
        return component.end().orElse(component.start());
    }

    /** A component may run on after the horizon, but must begin within it, since it counts in the annual cost. */
    private static void checkHorizon(List<Component> components, int horizon, InputFields input) {
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component.start() > horizon) {
                Pointer at = input.at("components").child(i).child("period_start");
                input.tell(CalculationRule.START_AFTER_HORIZON, at, component.name(), component.start(), horizon);
            }
        }
    }
}
