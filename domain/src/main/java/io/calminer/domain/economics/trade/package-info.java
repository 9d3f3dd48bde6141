/**
 * Contracts on what a mine sells: hedges of its prices, and streams by which it delivers metal for money paid before.
 *
 * <p>{@link io.calminer.domain.economics.trade.Hedges} settles forwards, puts, calls and collars against the price of the
 * period; {@link io.calminer.domain.economics.trade.Streams} delivers a share of a metal for a fixed price or a share of the
 * price. Both add to revenue outside the net smelter return. A new contract is a collection of its own beside them.
 */
@NullMarked
package io.calminer.domain.economics.trade;

import org.jspecify.annotations.NullMarked;
