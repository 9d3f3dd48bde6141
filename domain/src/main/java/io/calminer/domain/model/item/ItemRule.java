package io.calminer.domain.model.item;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What items of any collection must obey. */
public enum ItemRule implements Rule {
    KEY_FORM(
            "'{key}' cannot be a name: names are lower-case letters, digits and underscores, beginning with a letter{dots}.",
            "Maybe '{suggestion}'."),
    UNKNOWN_FLEX("There is no flex '{name}'.", "Maybe '{suggestion}'."),
    FLEX_RANGE("A flex is 0 or more, 1 for no change: '{name}' is {value}.", "Maybe 0.9 for ten percent less."),
    FLEX_UNUSED(
            "Nothing is flexed by '{name}': no parameter, process or line has it as its 'flex'.",
            "Maybe the field 'flex' of the inputs that it should move is missing."),
    EVENT_LINE("'{name}' is no line of the plan.", "Maybe '{suggestion}'."),
    EVENT_SCALE(
            "What '{name}' scales is multiplied by 1 plus its impact, a plain number: its unit is {unit}.",
            "Maybe 'adds_to' is meant."),
    DELAY_PARAMETER(
            "'{field}' names a parameter that has one value for the whole life, in a unit of time: '{name}' is none.",
            "Maybe its unit should be 'a'."),
    DELAY_KIND(
            "On a calendar of periods of different lengths only a flow can come later: '{name}' is a {kind}.",
            "Maybe delay the flow that is computed from it."),
    MONEY_OF_BASE(
            "'{name}' is in money of the base date, but the plan states no inflation.",
            "Maybe the object 'inflation' is missing."),
    MONEY_OF_FOREIGN(
            "'{name}' is in {currency} of the base date, but the plan does not state the inflation of that currency.",
            "Maybe 'local_inflation' of the exchange rate is missing."),
    PRICE_DATE_LATE(
            "The price base date of '{name}' must lie before the end of the plan, {end}: it is {date}.",
            "Maybe its year is wrong."),
    OUT_OF_BOUNDS("'{name}' must be within [{low}, {high}]: it is {value} in {period}.", "Maybe {suggestion}."),
    NEGATIVE("'{name}' must not be negative: it is {value} in {period}.", "Maybe a sign or an entry is missing.");

    private final String text;
    private final @Nullable String hint;

    ItemRule(String text, @Nullable String hint) {
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
