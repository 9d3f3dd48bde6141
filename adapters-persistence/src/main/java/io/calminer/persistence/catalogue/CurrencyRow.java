package io.calminer.persistence.catalogue;

import io.calminer.application.catalogue.Currency;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "currency")
@SuppressWarnings("NullAway.Init")
class CurrencyRow {

    @Id
    String code;

    String name;
    String symbol;
    int decimals;
    boolean active;
    boolean edited;
    long revision;

    protected CurrencyRow() {}

    static CurrencyRow of(Currency currency) {
        CurrencyRow row = new CurrencyRow();
        row.code = currency.code();
        row.name = currency.name();
        row.symbol = currency.symbol();
        row.decimals = currency.decimals();
        row.active = currency.active();
        row.edited = currency.edited();
        row.revision = currency.revision();
        return row;
    }

    Currency toDomain() {
        return new Currency(code, name, symbol, decimals, active, edited, revision);
    }
}
