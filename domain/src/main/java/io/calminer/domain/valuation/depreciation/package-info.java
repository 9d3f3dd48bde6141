/**
 * How the cost of an asset is charged to the periods of its use, as pure arithmetic without a plan.
 *
 * <p>{@link io.calminer.domain.valuation.depreciation.DepreciationRequest} is what was asked, a {@link
 * io.calminer.domain.valuation.depreciation.DepreciationMethod} the method with its figures, and {@link
 * io.calminer.domain.valuation.depreciation.DepreciationSchedule} what follows. A further method is one more {@link
 * io.calminer.domain.valuation.depreciation.MethodName} with its fields; where its charges follow from lists it makes
 * {@link io.calminer.domain.valuation.depreciation.ListedCharges}.
 */
@NullMarked
package io.calminer.domain.valuation.depreciation;

import org.jspecify.annotations.NullMarked;
