/**
 * What a series of cash flows is worth: present values, rates of return, payback and the measures derived from them.
 *
 * <p>Start with {@link io.calminer.domain.valuation.CashFlows} (amounts at times, net present value),
 * {@link io.calminer.domain.valuation.InternalRateOfReturn} (every rate that makes it zero) and
 * {@link io.calminer.domain.valuation.RateKernel} (the same answer, without allocation, for each iteration of a
 * simulation). A figure that is undefined is a value with a {@link io.calminer.domain.valuation.Reason}, never an
 * exception; only wrong arguments throw.
 *
 * <p>To add a measure, write a record with {@code value} and {@code reason} and a factory {@code of(CashFlows, …)},
 * state its formula and source in the Javadoc and in {@code docs/models/valuation.md}, and test it against a published
 * case.
 */
@NullMarked
package io.calminer.domain.valuation;

import org.jspecify.annotations.NullMarked;
