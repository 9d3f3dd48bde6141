package io.calminer.application.catalogue;

import io.calminer.application.InMemoryDatabase;
import java.util.List;
import java.util.Optional;

public final class InMemoryCurrencies implements Currencies {

    private final InMemoryDatabase.Table<String, Currency> currencies;

    public InMemoryCurrencies(InMemoryDatabase database) {
        this.currencies = database.table();
    }

    @Override
    public List<Currency> list() {
        return currencies.rows();
    }

    @Override
    public Optional<Currency> find(String code) {
        return currencies.find(code);
    }

    @Override
    public void add(Currency currency) {
        currencies.put(currency.code(), currency);
    }

    @Override
    public boolean replace(Currency currency) {
        boolean fits = find(currency.code())
                .filter(old -> old.revision() == currency.revision() - 1)
                .isPresent();
        if (fits) {
            add(currency);
        }
        return fits;
    }
}
