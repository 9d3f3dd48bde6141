package io.calminer.domain.closure;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the closing of a mine must obey beyond its shape. */
public enum ClosureRule implements Rule {
    CLOSING_FORM(
            "A mine closes in a fiscal year from {first} to {last}, or at 'production_end': found {value}.",
            "Maybe {suggestion}."),
    CLOSING_PRODUCTION(
            "The closing follows the end of production, but the plan has no routes that would end.",
            "Maybe 'production' should name the line of what is produced."),
    CLOSING_NEVER(
            "The closing follows the end of '{line}', which is never above 0.",
            "Maybe another line says when production ends."),
    CLOSING_PROFILE_YEAR(
            "What closing costs is spent by years after the closing, '0' for the year itself: found '{year}'.",
            "Maybe '{suggestion}'."),
    CLOSING_PROFILE_SHARE(
            "A share of what closing costs must be within [0, 1]: that of year {year} is {value}.",
            "Maybe it is a percentage: write {share}."),
    CLOSING_PROFILE_SUM(
            "The shares of what closing costs must add up to 1: they add up to {sum}.", "Maybe {rest} is missing."),
    CLOSING_BEYOND_PLAN(
            "The mine closes in {closing} and is cared for until {year}, but the plan ends in {last}.",
            "Maybe the calendar should go on for {more} more years."),
    CLOSING_POST("After the closing, 'post_years' and 'post_cost' belong together: '{field}' is missing.", null),
    CLOSING_MONEY(
            "The cost of closing is in money of the base date, but the plan has no inflation.",
            "Maybe the field 'inflation' is missing."),
    CLOSING_FUNDED(
            "What closing costs is deducted as it is funded, but no money is set aside for it.",
            "Maybe a bond of the type 'collateral' is missing."),
    CLOSING_BOOKS(
            "The books have a provision for closing, but 'closure' does not say at which rate it grows.",
            "Maybe 'rate' is missing."),
    BOND_RELEASE(
            "The bond is released in a fiscal year from {first} to {last}: found {value}.",
            "Maybe leave 'release' out: then it is released as the work is paid.");

    private final String text;
    private final @Nullable String hint;

    ClosureRule(String text, @Nullable String hint) {
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
