package io.calminer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.Currency;
import org.junit.jupiter.api.Test;

/** What every adapter of transactions does. */
public interface UnitOfWorkContract {

    Fixture fixture();

    private UnitOfWork work() {
        return fixture().ports.work();
    }

    private Currencies currencies() {
        return fixture().ports.currencies();
    }

    private static Currency currency(String code) {
        return new Currency(code, "Test", "T", 2, true, true, 1);
    }

    @Test
    default void whatIsDoneInATransactionStays() {
        work().inTransaction(() -> {
            currencies().add(currency("AAA"));
            return true;
        });
        assertThat(currencies().find("AAA")).isPresent();
    }

    @Test
    default void anExceptionLeavesNothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    currencies().add(currency("BBB"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");
        assertThat(currencies().find("BBB")).isEmpty();
    }

    @Test
    default void aNestedTransactionIsUndoneWithTheOneAroundIt() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    work().inTransaction(() -> {
                        currencies().add(currency("CCC"));
                        return true;
                    });
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(currencies().find("CCC")).isEmpty();
    }

    @Test
    default void afterAFailureTheNextTransactionWorks() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        work().inTransaction(() -> {
            currencies().add(currency("DDD"));
            return true;
        });
        assertThat(currencies().find("DDD")).isPresent();
    }
}
