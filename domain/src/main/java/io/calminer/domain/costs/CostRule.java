package io.calminer.domain.costs;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What costs must obey beyond their shape. */
public enum CostRule implements Rule {
    COST_KEY_TAKEN(
            "'{key}' cannot be a cost: the name costs.{key} belongs to sums over all costs.", "Maybe '{key}_cost'."),
    COST_UNIT("The amount of cost '{name}' is money, or money per something: '{unit}' is not.", "Maybe {suggestion}."),
    COST_CURRENCY(
            "Cost '{name}' is in {unit}, but the plan counts in {currency}.",
            "Maybe the plan lacks an exchange rate of that currency in exchange_rates."),
    COST_NOT_MONEY(
            "Cost '{name}' multiplies {amount} by {driver}: the result must be money.",
            "Maybe the driver should be {suggestion}."),
    DRIVER_FORM(
            "The driver of '{name}' is 'period', 'head' or the name of a line: it is '{driver}'.",
            "Maybe the formula should be a line of its own."),
    FREQUENCY_DRIVER(
            "Cost '{name}' is proportional to {driver}, so that it has no frequency.",
            "Maybe the driver should be 'period'."),
    FREQUENCY_UNIT(
            "Cost '{name}' is stated per unit of time already, in {unit}: it has no frequency.",
            "Maybe the unit should be {money}."),
    HEADS_MISSING("Cost '{name}' is per head, but states no 'quantity'.", "Maybe the number of heads is missing."),
    YEARS_REVERSED("'{name}' ends in {to}, before it begins in {from}.", "Maybe the years are exchanged."),
    YEAR_NOT_PLANNED("'{name}' names the year {year}, but the plan runs from {first} to {last}.", null),
    SPEND_YEAR(
            "The spend of '{name}' is by 'start' or fiscal years from {first} to {last}: found '{year}'.",
            "Maybe '{suggestion}'."),
    SPEND_START(
            "Capital '{name}' is spent at the start, but the calendar has no period 0.",
            "Maybe calendar.period_zero should be true."),
    SPEND_SHARE(
            "A share of the spend of '{name}' must be within [0, 1]: that of {year} is {value}.",
            "Maybe it is a percentage: write {share}."),
    SPEND_SUM("The spend of '{name}' must add up to 1: it adds up to {sum}.", "Maybe {rest} is missing."),
    SPEND_OR_DRIVER(
            "Capital '{name}' has a spend and '{field}': one of them says when it is spent.",
            "Maybe leave '{field}' out."),
    CAPITAL_UNIT(
            "Capital '{name}' that is spent by years is an amount of money: its unit is {unit}.",
            "Maybe {money}, or a 'driver' instead of the 'spend'."),
    CAPITAL_WHEN(
            "Capital '{name}' does not say when it is spent.",
            "Maybe a 'spend' such as {example}, or a 'driver', is missing."),
    SALVAGE_MISSING("'{name}' has a salvage year, but no salvage.", "Maybe the salvage value is missing."),
    SERVICE_CLASS(
            "'{name}' has an in-service year, but no depreciation class that would begin then.",
            "Maybe the depreciation class is missing."),
    UNIT_COST_PRIMARY(
            "Unit costs are those of '{name}', but no product of the plan pays for it.", "Maybe '{suggestion}'."),
    UNIT_COST_KEY("'{key}' is no cost of operation.", "Maybe '{suggestion}'."),
    UNIT_COST_TWICE("Cost '{key}' stands in '{first}' and in '{second}': one is allowed.", null);

    private final String text;
    private final @Nullable String hint;

    CostRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
