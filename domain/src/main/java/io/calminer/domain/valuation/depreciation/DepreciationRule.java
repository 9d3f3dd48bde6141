package io.calminer.domain.valuation.depreciation;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What a request for depreciation must obey. */
public enum DepreciationRule implements Rule {
    DEPRECIATION_FIELD("'{field}' has no meaning for {method}.", "Maybe leave it out, or {other} was meant."),
    DEPRECIATION_AMOUNT("'{field}' must be within [0, {most}]: it is {value}.", null),
    DEPRECIATION_ABOVE_ZERO("'{field}' must be above 0 and at most {most}: it is {value}.", null),
    SALVAGE_ABOVE_COST(
            "The salvage value must not exceed the cost of {cost}: it is {value}.", "Maybe the two are exchanged."),
    BASIS_REDUCTION(
            "The reduction of the basis is an amount within [0, {cost}], which the cost is: it is {value}.", null),
    DEPRECIATION_LIFE("A life lasts {least} to {most} periods: it is {value}.", null),
    DEPRECIATION_SHARE(
            "'{field}' is a share within [0, 1]: it is {value}.", "Maybe a percentage was meant: write {share}."),
    DEPRECIATION_TABLE("There are tables for recovery in {choices} years: it is {value}.", null),
    DEPRECIATION_CONVENTION(
            "What is recovered so is placed in service by {choices}: it is {value}.", "Maybe {suggestion}."),
    DEPRECIATION_MONTH(
            "'month' says when a building is placed in service by mid_month: the convention is {convention}.",
            "Maybe leave it out, or mid_month was meant."),
    DEPRECIATION_NO_PERIODS("'{field}' needs at least one period: it is empty.", null),
    DEPRECIATION_LENGTH(
            "'{field}' needs an entry for each period of '{other}': there are {count} periods and {length} entries.",
            null),
    DEPRECIATION_PERIOD("A period must be above 0 and at most {last}, the last one: it is {value}.", null),
    DEPRECIATION_SPAN(
            "Charges are asked from a point in time to one that is not before it, within [0, {end}]: from {from} to {to}.",
            "Maybe the two are exchanged.");

    private final String text;
    private final @Nullable String hint;

    DepreciationRule(String text, @Nullable String hint) {
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
