package io.calminer.domain.economics;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What prices must obey beyond their shape. */
public enum EconomicsRule implements Rule {
    PRICE_UNIT("A price is money per unit of the commodity: '{unit}' is not.", "Maybe {currency}/t.");

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
