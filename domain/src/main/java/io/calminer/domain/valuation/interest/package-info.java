/**
 * What money earns over time, as pure arithmetic without a plan: annuities, compounding and loans.
 *
 * <p>{@link io.calminer.domain.valuation.interest.TimeValue} is a question about an annuity or about compounding, {@link
 * io.calminer.domain.valuation.interest.Annuity} holds the equation behind most of them, and {@link
 * io.calminer.domain.valuation.interest.Loan} a loan with its schedule. A further question is one more {@link
 * io.calminer.domain.valuation.interest.Sought} with its fields.
 */
@NullMarked
package io.calminer.domain.valuation.interest;

import org.jspecify.annotations.NullMarked;
