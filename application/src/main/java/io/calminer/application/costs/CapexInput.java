package io.calminer.application.costs;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be spent to build, component by component.
 *
 * <p>Years of spending are counted from 0, the moment at which the project begins, or are calendar years, of which the
 * earliest is that moment.
 *
 * @param currency the code of the one currency; null where nothing names one
 * @param contingency the share that is added for what is not foreseen
 * @param discountRate per year; empty where nothing is to be discounted
 * @param horizon the years after the first within which all must be spent; empty for any
 */
public record CapexInput(
        List<Component> components,
        @Nullable String currency,
        double contingency,
        OptionalDouble discountRate,
        OptionalInt horizon) {

    private static final int FIRST_CALENDAR_YEAR = 1_900;
    private static final int LAST_CALENDAR_YEAR = 2_500;
    private static final int MOST_COUNTED = 600;
    private static final String YEAR = "spend_year";

    public CapexInput {
        components = List.copyOf(components);
    }

    /** A part of what is built. */
    public record Component(String name, String category, double amount, int year, String notes) {}

    /** The input of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static CapexInput read(Fields fields) {
        InputFields input = InputFields.of(fields);
        InputFields parameters = input.object("parameters");
        OneCurrency currency = OneCurrency.of(parameters.currency("currency_code"));
        double contingency = parameters.optionalShare("contingency_pct").orElse(0);
        OptionalDouble rate = parameters.rate("discount_rate_pct");
        OptionalInt horizon = parameters.years("evaluation_horizon_years");
        parameters.noOthers();
        List<Component> components = input.components(item -> component(item, currency));
        CapexInput read = new CapexInput(components, currency.code(), contingency, rate, horizon);
        read.checkYears(input);
        return read;
    }

    private static Component component(InputFields item, OneCurrency currency) {
        String name = item.name("name");
        currency.check(item, name);
        String category = item.name("category", "other");
        double amount = item.amount("amount");
        int year = item.whole(YEAR, 0, LAST_CALENDAR_YEAR, 0);
        return new Component(name, category, amount, year, item.notes());
    }

    private void checkYears(InputFields input) {
        int last = firstYear() + horizon.orElse(LAST_CALENDAR_YEAR);
        boolean mixed =
                components.stream().map(CapexInput::isCalendarYear).distinct().count() > 1;
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            Component first = components.get(0);
            Pointer at = input.at("components").child(i).child(YEAR);
            if (!isCalendarYear(component) && component.year() > MOST_COUNTED) {
                input.tell(
                        CalculationRule.SPEND_YEAR_RANGE,
                        at,
                        component.name(),
                        component.year(),
                        MOST_COUNTED,
                        FIRST_CALENDAR_YEAR,
                        LAST_CALENDAR_YEAR);
            } else if (isCalendarYear(component) != isCalendarYear(first)) {
                input.tell(
                        CalculationRule.SPEND_YEARS,
                        at,
                        component.name(),
                        component.year(),
                        first.name(),
                        first.year());
            } else if (!mixed && component.year() > last) {
                input.tell(
                        CalculationRule.SPEND_AFTER_HORIZON,
                        at,
                        component.name(),
                        component.year(),
                        horizon.orElse(0),
                        last);
            }
        }
    }

    private static boolean isCalendarYear(Component component) {
        return component.year() >= FIRST_CALENDAR_YEAR;
    }

    /** The year of time 0. */
    int firstYear() {
        int least = components.stream().mapToInt(Component::year).min().orElse(0);
        return least < FIRST_CALENDAR_YEAR ? 0 : least;
    }

    /** The years from time 0 to the last spending. */
    int length() {
        return components.stream().mapToInt(Component::year).max().orElse(0) - firstYear();
    }
}
