/**
 * What a parcel of ore earns: priced by the terms of its buyer, less what it costs, valued.
 *
 * <p>{@link io.calminer.application.valuation.profitability.EstimateProfitability} answers, from a {@link
 * io.calminer.application.valuation.profitability.Parcel}; {@link
 * io.calminer.application.valuation.profitability.Profitability} is the answer. A further term is a line more in the plan.
 */
@NullMarked
package io.calminer.application.valuation.profitability;

import org.jspecify.annotations.NullMarked;
