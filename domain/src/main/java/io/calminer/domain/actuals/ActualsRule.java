package io.calminer.domain.actuals;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What actual figures must obey beyond their shape. */
public enum ActualsRule implements Rule {
    ACTUAL_UNTIL(
            "The actual figures of '{name}' end with a period of the plan: {date} is no last day of one.",
            "Maybe {nearest}."),
    ACTUAL_OF("'{value}' is neither a parameter, a process nor a line of the plan.", "Maybe '{suggestion}'."),
    ACTUAL_FIGURES(
            "Actual figures '{name}' have an 'amount', or a 'quantity' with its 'price': found {found}.",
            "Maybe {suggestion}."),
    ACTUAL_NOT_MONEY(
            "What the plan says of '{name}' is in {actual}: it must be money, in {money}.",
            "Maybe an exchange rate is missing, or another line is meant.");

    private final String text;
    private final @Nullable String hint;

    ActualsRule(String text, @Nullable String hint) {
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
