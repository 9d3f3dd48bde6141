/**
 * Economics of a mine: what its commodities sell for.
 *
 * <p>{@link io.calminer.domain.economics.Commodity} is a metal or mineral with its price and the units in which it is
 * traded and graded; {@link io.calminer.domain.economics.Prices} decodes them and makes their lines.
 */
@NullMarked
package io.calminer.domain.economics;

import org.jspecify.annotations.NullMarked;
