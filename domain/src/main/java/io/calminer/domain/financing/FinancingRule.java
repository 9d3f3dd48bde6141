package io.calminer.domain.financing;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What facilities must obey beyond their shape. */
public enum FinancingRule implements Rule {
    FACILITY_SIZE(
            "One of 'amount', 'gearing' and 'dscr' says how large facility '{name}' is: found {found}.",
            "Maybe {suggestion}."),
    FACILITY_FIELD("'{field}' belongs to {what}, which facility '{name}' has not.", "Maybe leave '{field}' out."),
    FACILITY_DRAW("Facility '{name}' does not say when it is drawn.", "Maybe a 'draw' such as {example} is missing."),
    DRAW_YEAR(
            "Facility '{name}' is drawn at 'start' or in fiscal years from {first} to {last}: found '{year}'.",
            "Maybe '{suggestion}'."),
    DRAW_START(
            "Facility '{name}' is drawn at the start, but the calendar has no period 0.",
            "Maybe calendar.period_zero should be true."),
    DRAW_SHARE(
            "A share that is drawn of facility '{name}' must be within [0, 1]: that of {year} is {value}.",
            "Maybe it is a percentage: write {share}."),
    DRAW_SUM(
            "The shares that are drawn of facility '{name}' must add up to 1: they add up to {sum}.",
            "Maybe {rest} is missing."),
    FACILITY_UNTIL(
            "Facility '{name}' finances what is spent at the 'start' or until a fiscal year from {first} to {last}: found {value}.",
            "Maybe {suggestion}."),
    FACILITY_TERM("Facility '{name}' does not say until when it is repaid.", "Maybe 'to' or 'periods' is missing."),
    FACILITY_TERM_TWICE("Facility '{name}' states '{field}' and '{other}': one is allowed.", null),
    FACILITY_YEAR("'{field}' of facility '{name}' is a fiscal year from {first} to {last}: found {year}.", null),
    FACILITY_EARLY(
            "Facility '{name}' is repaid from {from} on, before all of it is drawn in {drawn}.",
            "Maybe the repayment should begin in the period after."),
    FACILITY_REVERSED(
            "The repayment of facility '{name}' ends in {to}, before it begins in {from}.",
            "Maybe the years are exchanged."),
    FACILITY_BEYOND_PLAN(
            "The repayment of facility '{name}' ends {more} periods after the plan.",
            "Maybe fewer 'periods', or a calendar that goes on."),
    FACILITY_CASH(
            "Facility '{name}' is sculpted, but the cash from {from} to {to} carries no debt.",
            "Maybe the years of the repayment are too early.");

    private final String text;
    private final @Nullable String hint;

    FinancingRule(String text, @Nullable String hint) {
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
