package io.calminer.domain.quantity;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the text of a unit must obey. */
public enum UnitRule implements Rule {
    UNKNOWN_UNIT("There is no unit '{symbol}'.", "Maybe '{suggestion}'."),
    UNIT_TEXT(
            "'{text}' is not a unit: cannot read it from '{rest}' on.",
            "Maybe symbols joined by * and / are meant, such as USD/t or m^3."),
    UNIT_SYMBOL("'{symbol}' cannot name a unit: it is taken, or not a word of letters.", "Maybe another word is free.");

    private final String text;
    private final @Nullable String hint;

    UnitRule(String text, @Nullable String hint) {
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
