package io.calminer.domain.taxation;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What depreciation and taxes must obey beyond their shape. */
public enum TaxationRule implements Rule {
    CLASS_FIELD(
            "Class '{name}' is depreciated by {method}, which has no '{field}'.",
            "Maybe the method should be {suggestion}."),
    CLASS_LIFE(
            "The life of class '{name}' is a number of years within [1, 100]: it is {value}.",
            "Maybe it is in months: write {suggestion}."),
    CLASS_FACTOR(
            "The factor of class '{name}' says how many times the straight line it declines, within [1, 10]: it is {value}.",
            "Maybe it is a percentage: write {suggestion}."),
    CLASS_SALVAGE(
            "The salvage of class '{name}' is a share of cost, at least 0 and below 1: it is {value}.",
            "Maybe it is a percentage: write {suggestion}."),
    CLASS_PACE(
            "Class '{name}' declines by a rate, or by a factor over a life: it states 'rate' and '{field}'.",
            "Maybe leave '{suggestion}' out."),
    MACRS_LIFE(
            "MACRS has classes of 3, 5, 7, 10, 15 and 20 years, and of 27.5 and 39 for buildings: '{name}' has {value}.",
            "Maybe {suggestion}."),
    MACRS_CONVENTION(
            "MACRS begins in the middle of the year or of a quarter: '{name}' begins by '{convention}'.",
            "Maybe 'half_year'."),
    MACRS_BUILDING(
            "A building begins by MACRS in the middle of a month: '{name}' begins by '{convention}'.",
            "Maybe 'mid_month', with its 'month'."),
    CLAIM_INCOME(
            "Class '{name}' states an income, but what it charges does not depend on income.",
            "Maybe 'discretionary' should be true."),
    EXTRACTION_LINE("'{field}' of class '{name}' is the name of a line: '{line}' is none.", "Maybe '{suggestion}'."),
    UNKNOWN_CLASS(
            "Cost '{name}' belongs to depreciation class '{key}', which the plan does not have.",
            "Maybe '{suggestion}'."),
    TAX_KEY_TAKEN(
            "'{key}' cannot be a tax: the name taxes.{key} belongs to figures of all taxes.", "Maybe '{key}_tax'."),
    UNKNOWN_TAX("Tax '{name}' deducts '{key}', which is no tax of the plan.", "Maybe '{suggestion}'."),
    UNKNOWN_TAX_CLASS(
            "Tax '{name}' names depreciation class '{key}', which the plan does not have.", "Maybe '{suggestion}'."),
    LOSS_FIELD(
            "Losses of tax '{name}' are treated by {treatment}, which has no '{field}'.",
            "Maybe the treatment should be carry_forward or carry_back."),
    HOLIDAY_FROM(
            "The holiday of tax '{name}' begins in a tax year from {first} to {last}, or with 'first_profit': found '{value}'.",
            null),
    HOLIDAY_RESTS(
            "Depreciation that rests in the holiday of tax '{name}' is carried forward with losses, but those are treated by"
                    + " {treatment}.",
            "Maybe the treatment of losses should be carry_forward."),
    INTEREST_MISSING(
            "Tax '{name}' reads interest in '{field}', but the plan has no debt.",
            "Maybe the field 'interest' or a facility is missing."),
    PAYMENT_LAG(
            "Tax '{name}' moves money by a number of months within [0, {most}]: it is {months}.",
            "Maybe it is in days: write {suggestion}.");

    private final String text;
    private final @Nullable String hint;

    TaxationRule(String text, @Nullable String hint) {
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
