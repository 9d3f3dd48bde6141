/**
 * The snapshots of calculators in the table {@code calculation_snapshot}.
 *
 * <p>{@link io.calminer.persistence.calculation.JpaSnapshots} is the adapter of the port.
 */
@NullMarked
package io.calminer.persistence.calculation;

import org.jspecify.annotations.NullMarked;
