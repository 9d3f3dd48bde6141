package io.calminer.application;

import java.util.function.Supplier;

/**
 * Port to transactions: all changes of a piece of work become visible together, or none does.
 *
 * <p>A nested call joins the transaction around it. An exception undoes everything and is thrown on; a refusal does
 * not, so use cases refuse before they write.
 */
public interface UnitOfWork {

    /** Does the work in one transaction and gives its result. */
    <T> T inTransaction(Supplier<T> work);
}
