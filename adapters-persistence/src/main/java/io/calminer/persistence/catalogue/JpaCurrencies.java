package io.calminer.persistence.catalogue;

import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.Currency;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

public final class JpaCurrencies implements Currencies {

    private final JpaUnitOfWork work;

    public JpaCurrencies(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Currency> list() {
        return work.with(
                entities -> entities.createQuery("SELECT c FROM CurrencyRow c ORDER BY c.code", CurrencyRow.class)
                        .getResultStream()
                        .map(CurrencyRow::toDomain)
                        .toList());
    }

    @Override
    public Optional<Currency> find(String code) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(CurrencyRow.class, code)).map(CurrencyRow::toDomain));
    }

    @Override
    public void add(Currency currency) {
        work.with(entities -> {
            entities.persist(CurrencyRow.of(currency));
            return currency;
        });
    }

    @Override
    public boolean replace(Currency currency) {
        return work.with(entities -> {
            CurrencyRow old = entities.find(CurrencyRow.class, currency.code(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = old != null && old.revision == currency.revision() - 1;
            if (fits) {
                entities.merge(CurrencyRow.of(currency));
            }
            return fits;
        });
    }
}
