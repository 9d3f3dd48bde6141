/**
 * The database: rows of JPA, the adapters of the ports, and the transactions that they work in.
 *
 * <p>{@link io.calminer.persistence.JpaUnitOfWork} is handed to every {@code Jpa…} adapter; the schema is in
 * {@code db/migration} and is only ever changed by one more migration. A row maps itself: {@code XRow.of(x)} and
 * {@code row.toDomain()}.
 */
@NullMarked
package io.calminer.persistence;

import org.jspecify.annotations.NullMarked;
