package io.calminer.application.catalogue;

import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;

/** Lists the currencies by code, also those that are no longer offered. */
public final class ListCurrencies {

    private final Access access;
    private final Currencies currencies;

    public ListCurrencies(Access access, Currencies currencies) {
        this.access = access;
        this.currencies = currencies;
    }

    public List<Currency> list() {
        access.require(Role.VIEWER);
        return currencies.list();
    }
}
