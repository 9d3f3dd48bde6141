package io.calminer.application.calculation;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the requests of calculators must obey beside their bounds. */
public enum CalculationRule implements Rule {
    NO_COMPONENTS("There is nothing to add up: the list of components is empty.", null),
    COMPONENTS_MANY("At most {most} components are added up: there are {count}.", null),
    NOT_POSITIVE("The value must be above 0: it is {value}.", null),
    RATE_RANGE("A rate per year must be within [{low} %, {high} %]: it is {value} %.", null),
    RATE_SHARE(
            "A rate per year is a share within [{low}, {high}]: it is {value}.",
            "Maybe a percentage was meant: write {share}."),
    MIXED_CURRENCIES(
            "All amounts must be in one currency, {currency}: '{name}' is in {other}.", "Maybe convert it first."),
    UNKNOWN_FREQUENCY("The frequency '{value}' of '{name}' is none of {choices}.", "Maybe '{suggestion}'."),
    SPEND_YEARS(
            "Years of spending are all counted from 0 or all calendar years: '{name}' is spent in {year}, '{first}' in {other}.",
            null),
    SPEND_YEAR_RANGE(
            "'{name}' is spent in year {year}: years are counted from 0 to {most}, or are calendar years from {first} to {last}.",
            "Maybe a digit is missing."),
    SPEND_AFTER_HORIZON(
            "'{name}' is spent in {year}, after the horizon of {horizon} years, which ends in {last}.", null),
    PERIOD_ORDER("'{name}' ends in year {end}, before it begins in year {start}.", "Maybe the two are exchanged."),
    START_AFTER_HORIZON("'{name}' begins in year {year}, after the horizon of {horizon} years.", null),
    MOISTURE("Moisture must be at most {most} %: it is {value} %.", null),
    ASSAY_UNIT("'{unit}' of '{metal}' is no unit of an assay.", "Maybe % or g/t is meant."),
    ASSAY_TWICE(
            "The assay of '{metal}' is stated twice: {grade} % as grade of the product, {assay} {unit} among the assays.",
            "Maybe one of them is to be left out."),
    DEDUCTION_FORM(
            "'{metal}' is paid by a percentage of its assay, of which nothing is deducted: the deduction is {value}.",
            "Maybe the form 'lesser' is meant."),
    ASSAY_RANGE("The assay of '{metal}' must be within [0, {most}] {unit}: it is {value}.", null),
    PRICE_PER(
            "'{unit}' of '{metal}' is no unit of a price: money per t, kg, lb, oz or mtu, the unit of 10 kg.",
            "Maybe {suggestion} is meant."),
    NO_STEPS("Shares by what they hold from are stated, but none is given.", "Maybe a number alone is meant."),
    STEP_FROM("'{value}' is no amount from which a share could hold.", "Maybe a number such as 5."),
    BAND_REVERSED(
            "The price difference of '{metal}' that counts ends at {high}, below its begin at {low}.",
            "Maybe the two are exchanged."),
    NO_PAYABLES("Nothing is paid for: the list of payables is empty.", null),
    NO_PRICE("'{metal}' is paid for, but has no price.", "Maybe '{suggestion}'."),
    NO_ASSAY_OF("'{metal}' has no assay.", "Maybe '{suggestion}'."),
    NOT_PAID("The price of '{metal}' is shared, but it is not paid for.", "Maybe '{suggestion}'."),
    NAMED_TWICE("'{metal}' is named twice.", null),
    SNAPSHOT_NOWHERE(
            "What is kept belongs to a scenario or a project: neither is named.", "Maybe add the scenario_id."),
    SNAPSHOT_PROJECT("The project {project} is not that of the scenario '{scenario}'.", "Maybe leave it out.");

    private final String text;
    private final @Nullable String hint;

    CalculationRule(String text, @Nullable String hint) {
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
