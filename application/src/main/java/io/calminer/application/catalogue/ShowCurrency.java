package io.calminer.application.catalogue;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;

/** Shows a currency. */
public final class ShowCurrency {

    private final Access access;
    private final Currencies currencies;

    public ShowCurrency(Access access, Currencies currencies) {
        this.access = access;
        this.currencies = currencies;
    }

    public Answer<Currency> show(String code) {
        access.require(Role.VIEWER);
        return currencies
                .find(code)
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("currency", code)));
    }
}
