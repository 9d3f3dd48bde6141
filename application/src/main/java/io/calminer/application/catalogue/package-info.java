/**
 * What plans refer to by code: currencies and measurement units.
 *
 * <p>{@link io.calminer.application.catalogue.Currencies} and
 * {@link io.calminer.application.catalogue.MeasurementUnits} keep them,
 * {@link io.calminer.application.catalogue.SeedCatalogue} brings the first ones at start-up.
 */
@NullMarked
package io.calminer.application.catalogue;

import org.jspecify.annotations.NullMarked;
