package io.calminer.domain.economics;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What prices, terms and balances of money must obey beyond their shape. */
public enum EconomicsRule implements Rule {
    PRICE_UNIT("A price is money per unit of the commodity: '{unit}' is not.", "Maybe {currency}/t."),
    OPENING_YEAR(
            "'{name}' is stated by the fiscal years in which it arose, up to {first}: found '{year}'.",
            "Maybe the amount is of an earlier year."),
    OPENING_NEGATIVE("An opening balance is 0 or more: '{name}' is {value}.", "Maybe its sign is wrong."),
    OPENING_UNUSED("'{name}' opens nothing: the plan has no such item.", "Maybe '{suggestion}'."),
    RATE_CURRENCY(
            "Exchange rates are keyed by codes of currencies, three capital letters: '{key}' is none.",
            "Maybe '{suggestion}'."),
    RATE_OF_ITSELF(
            "The plan counts in {currency} itself, which needs no exchange rate.",
            "Maybe the currency of the plan is another one."),
    RATE_TWICE(
            "The exchange rate of {currency} is stated, and follows from purchasing-power parity.",
            "Maybe leave 'rate' or 'parity' out."),
    RATE_POSITIVE(
            "The exchange rate of {currency} must be above 0: it is {value} in {period}.",
            "Maybe a year is missing in its series."),
    BASE_DATE_LATE(
            "The price base date {date} must lie before the end of the plan, {end}.", "Maybe its year is wrong."),
    LINE_FORM(
            "'{field}' of '{name}' is the name of a line: it is '{value}'.",
            "Maybe the formula should be a line of its own."),
    WORKING_CAPITAL_OF(
            "Working capital '{name}' of the type 'other' does not say of which line so many days are outstanding.",
            "Maybe 'of' is missing, such as revenue.total."),
    WORKING_CAPITAL_UNIT(
            "Working capital '{name}' is outstanding of a flow of money: what it is of is in {unit}.",
            "Maybe a line of money is meant, such as revenue.total."),
    ROYALTY_OF(
            "Royalty '{name}' is per tonne, but the plan does not say of which line.",
            "Maybe 'of' is missing, such as phases.ore."),
    ROYALTY_BASE(
            "Royalty '{name}' by {basis} is a share of money: what it is of is in {unit}.",
            "Maybe the basis should be 'tonne', or a line of money is meant."),
    ROYALTY_NOT_MONEY(
            "Royalty '{name}' multiplies {rate} by {base}: the result must be money.",
            "Maybe the unit should be {unit}."),
    ROYALTY_UNIT(
            "Royalty '{name}' by {basis} is a share: it has no unit '{unit}'.", "Maybe the basis should be 'tonne'."),
    ROYALTY_RATE_TWICE(
            "Royalty '{name}' has a rate and a sliding one: one of them is due.", "Maybe leave '{field}' out."),
    SLIDING_KEY(
            "A threshold of the sliding royalty '{name}' is a number{unit}: found '{value}'.", "Maybe {suggestion}."),
    SLIDING_TONNE(
            "Royalty '{name}' per tonne has one rate, which does not slide.", "Maybe the basis should be '{basis}'."),
    SLIDING_EMPTY("The sliding royalty '{name}' has no rates.", "Maybe its table should be such as {example}."),
    SLIDING_RATE(
            "A rate of the sliding royalty '{name}' must be within [0, 1]: from {key} on it is {value}.",
            "Maybe it is a percentage: write {share}."),
    HEDGE_LEVEL(
            "Hedge '{name}' of the type '{type}' has no '{field}': it has '{levels}'.", "Maybe another type is meant."),
    COLLAR_CROSSED(
            "The floor of collar '{name}' must not lie above its cap: {floor} is above {cap} in {period}.",
            "Maybe floor and cap are exchanged."),
    STREAM_OF(
            "Stream '{name}' delivers {metal}, but no product of the plan pays for it.",
            "Maybe 'of' should name the line of the metal."),
    STREAM_PRODUCT(
            "Stream '{name}' delivers {metal} of product '{product}', but no such product pays for it.",
            "Maybe '{suggestion}'."),
    STREAM_TWICE(
            "Stream '{name}' is of a product and of a line: one of them says what it is of.", "Maybe leave 'of' out."),
    STREAM_UNIT(
            "Stream '{name}' delivers metal in {unit}: what it is of is in {actual}.",
            "Maybe a line of metal is meant, such as that of what is sold."),
    STREAM_KEY(
            "A threshold of the shares of stream '{name}' is a number in {unit} delivered: found '{value}'.",
            "Maybe the unit should be left out."),
    STREAM_SHARE(
            "A share of stream '{name}' must be within [0, 1]: from {key} on it is {value}.",
            "Maybe it is a percentage: write {share}."),
    STREAM_STEPS(
            "The shares of stream '{name}' begin at 0 delivered, and only the last may be 0.",
            "Maybe the first entry should be \"0\"."),
    STREAM_INDEX(
            "Stream '{name}' is indexed, but has no fixed price that would rise.", "Maybe 'fixed_price' is missing."),
    STREAM_PRICE("Stream '{name}' does not say what is received.", "Maybe 'fixed_price' or 'price_share' is missing."),
    RISK_IMPACT("Risk '{name}' does not say what it would cost.", "Maybe 'impact' is missing, an amount of money."),
    RISK_DELAY(
            "Risk '{name}' has '{field}', but no '{other}': a delay costs its standing cost for as long as it lasts.",
            "Maybe '{other}' is missing."),
    PARTNERS_SHARE(
            "Partners have no more than all of the mine: together they have {share} in {period}.",
            "Maybe a percentage is meant, such as 25%."),
    UNKNOWN_COMMODITY("'{name}' is no commodity with a price.", "Maybe '{suggestion}'.");

    private final String text;
    private final @Nullable String hint;

    EconomicsRule(String text, @Nullable String hint) {
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
