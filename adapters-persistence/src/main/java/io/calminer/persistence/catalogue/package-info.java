/**
 * Currencies and measurement units in tables.
 *
 * <p>{@link io.calminer.persistence.catalogue.JpaCurrencies} and
 * {@link io.calminer.persistence.catalogue.JpaMeasurementUnits} are the adapters.
 */
@NullMarked
package io.calminer.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
