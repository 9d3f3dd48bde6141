package io.calminer.domain.valuation.series;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What a series of cash flows must obey. */
public enum SeriesRule implements Rule {
    SERIES_MOMENTS(
            "Either 'dates' or 'times' says when the flows fall: both are given.", "Maybe leave one of them out."),
    SERIES_LENGTH(
            "Each cash flow needs one of '{field}': there are {flows} cash flows and {count} of '{field}'.", null),
    SERIES_NEEDS_DATES("'{field}' has a meaning only where 'dates' say when the flows fall.", "Maybe leave it out."),
    SERIES_NEEDS_INDEX(
            "'{field}' has a meaning only where neither 'dates' nor 'times' say when the flows fall.",
            "Maybe leave it out."),
    SERIES_RATE(
            "The rate for one period must not be -1, where a later flow is worth infinitely much: it is {value}.",
            "Maybe a percentage was meant: write {share}."),
    SERIES_RATE_FRACTION(
            "A rate below -1 for one period needs flows at whole periods: it is {value}, and a flow falls at {exponent}.",
            "Maybe the rate should be above -1."),
    SERIES_SIGN_CHANGES(
            "A series may change its sign {limit} times, beyond which finding all internal rates takes longer than 60 s: {flows} flows change it {changes} times.",
            null);

    private final String text;
    private final @Nullable String hint;

    SeriesRule(String text, @Nullable String hint) {
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
