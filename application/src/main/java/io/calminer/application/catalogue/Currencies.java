package io.calminer.application.catalogue;

import java.util.List;
import java.util.Optional;

/** Port to the currencies. */
public interface Currencies {

    /** All currencies by code. */
    List<Currency> list();

    Optional<Currency> find(String code);

    void add(Currency currency);

    /** Replaces a currency whose stored revision is one below the given one; false when it is not. */
    boolean replace(Currency currency);
}
