/**
 * A bare series of cash flows, without a plan, valued by stated conventions.
 *
 * <p>{@link io.calminer.domain.valuation.series.Series} is what was entered, {@link
 * io.calminer.domain.valuation.series.Conventions} say what the entries mean, and {@link
 * io.calminer.domain.valuation.series.SeriesValue} is what follows. A further measure is a field more in the last, with
 * its reason where it may be undefined.
 */
@NullMarked
package io.calminer.domain.valuation.series;

import org.jspecify.annotations.NullMarked;
