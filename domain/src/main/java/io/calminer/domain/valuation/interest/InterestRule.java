package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What questions about money over time must obey, and why some have no answer. */
public enum InterestRule implements Rule {
    INTEREST_FIELD("'{field}' has no meaning where {sought} is sought.", "Maybe leave it out."),
    INTEREST_RANGE("'{field}' must be within [{low}, {high}]: it is {value}.", null),
    INTEREST_NO_AMOUNT(
            "There is nothing to work with: none of {fields} is given.",
            "Maybe money that is paid is missing, as a negative amount."),
    INTEREST_NO_PERIODS("In {periods} periods there is no payment: more than none are needed.", null),
    INTEREST_RATE_FRACTION(
            "A rate below -1 needs whole periods: it is {rate}, over {periods} periods.",
            "Maybe the rate should be above -1."),
    INTEREST_RATE_TOTAL(
            "At a rate of {rate} nothing is left after a period, so that no value can be found.",
            "Maybe the rate should be above -1."),
    INTEREST_NO_PAYMENT(
            "At a rate of {rate} over {periods} periods payments add up to nothing: no payment balances.", null),
    INTEREST_NEVER(
            "No number of periods leads from the present to the future value at a rate of {rate}.",
            "Maybe the payment is too small for the interest, or a sign is wrong: money paid is negative."),
    INTEREST_NO_RATE(
            "No rate above -1 balances the amounts.",
            "Maybe a sign is wrong: money paid is negative, money received positive."),
    INTEREST_GROWTH(
            "An amount does not grow from {present} to {future}: both must be on one side of 0.",
            "Maybe a sign is wrong."),
    INTEREST_SIZE("The value is too large to be a number.", null),
    LOAN_GRACE("At most {most} of the {periods} periods can be free of repayment: it is {grace}.", null),
    LOAN_DUE(
            "Payments at the start of periods are those of a level loan without grace and balloon.",
            "Maybe 'when' should be 'end'."),
    LOAN_BULLET(
            "A bullet loan repays all of its principal in the last period, so that it has no 'balloon'.",
            "Maybe the type should be level or equal_principal."),
    LOAN_SPAN(
            "Periods are asked from one to another that is not before it, within [1, {periods}]: from {from} to {to}.",
            "Maybe the two are exchanged.");

    private final String text;
    private final @Nullable String hint;

    InterestRule(String text, @Nullable String hint) {
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
