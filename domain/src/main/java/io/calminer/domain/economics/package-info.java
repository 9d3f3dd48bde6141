/**
 * Economics of a mine: what its commodities sell for, what money is worth, and on which terms it is owed and paid.
 *
 * <p>{@link io.calminer.domain.economics.Prices} decodes commodities and makes their lines;
 * {@link io.calminer.domain.economics.Inflation} and {@link io.calminer.domain.economics.ExchangeRates} bring amounts to money
 * of the day in the plan's currency; {@link io.calminer.domain.economics.Royalties} and
 * {@link io.calminer.domain.economics.WorkingCapital} follow from what is sold and spent;
 * {@link io.calminer.domain.economics.OpeningBalances} hands each owner what a mine that works already brings. A new term is
 * an {@link io.calminer.domain.economics.EconomicItem} of a collection of its own.
 */
@NullMarked
package io.calminer.domain.economics;

import org.jspecify.annotations.NullMarked;
