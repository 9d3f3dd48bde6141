package io.calminer.application.costs;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import org.jspecify.annotations.Nullable;

/** The currency in which all components of a list stand: the one that is stated first. */
final class OneCurrency {

    private @Nullable String code;

    private OneCurrency(@Nullable String code) {
        this.code = code;
    }

    /** Begins with the currency that holds for the whole list; null where none does. */
    static OneCurrency of(@Nullable String code) {
        return new OneCurrency(code);
    }

    /** The currency; null when nothing stated one. */
    @Nullable String code() {
        return code;
    }

    /** Tells a component that is in another currency, by its name. */
    void check(InputFields item, String name) {
        String stated = item.currency("currency");
        if (code == null) {
            code = stated;
        } else if (stated != null && !stated.equals(code)) {
            item.tell(CalculationRule.MIXED_CURRENCIES, "currency", code, name, stated);
        }
    }
}
