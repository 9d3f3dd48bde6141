/**
 * Costs of a mine: what it spends to operate and on what lasts.
 *
 * <p>{@link io.calminer.domain.costs.Costs} decodes the collection; {@link io.calminer.domain.costs.Driver} says what an
 * amount is proportional to; {@link io.calminer.domain.costs.CostSums} adds the lines up by area, bucket and class. A new
 * kind of cost declares its lines and tells its sums where it belongs.
 */
@NullMarked
package io.calminer.domain.costs;

import org.jspecify.annotations.NullMarked;
