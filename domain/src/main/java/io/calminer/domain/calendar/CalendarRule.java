package io.calminer.domain.calendar;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What a calendar must obey. */
public enum CalendarRule implements Rule {
    NO_PERIODS(
            "A calendar needs at least one period.",
            "Maybe a block such as {\"length\": \"year\", \"count\": 20} is missing."),
    TOO_MANY_PERIODS(
            "A calendar has at most {limit} periods: the blocks make {count}.",
            "Maybe later years can be whole years.");

    private final String text;
    private final @Nullable String hint;

    CalendarRule(String text, @Nullable String hint) {
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
