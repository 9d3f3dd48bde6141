/**
 * Units of measurement and money.
 *
 * <p>A {@link io.calminer.domain.quantity.Unit} is a vector of exponents with a factor; the table
 * {@link io.calminer.domain.quantity.Units} knows symbols and reads texts such as {@code MUSD/a};
 * {@link io.calminer.domain.quantity.InvalidUnit} tells what is wrong with one. A built-in unit is a line of the table
 * in {@code StandardUnits}; a plan brings its own by {@code Units.with}.
 */
@NullMarked
package io.calminer.domain.quantity;

import org.jspecify.annotations.NullMarked;
