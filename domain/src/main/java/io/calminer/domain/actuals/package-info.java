/**
 * Actuals: what really happened, period by period, beside what the plan had said, with the variance explained.
 *
 * <p>{@link io.calminer.domain.actuals.Actuals} makes lines of a variance and of its parts by price, volume and exchange rate.
 * They inform: no total of the plan reads them.
 */
@NullMarked
package io.calminer.domain.actuals;

import org.jspecify.annotations.NullMarked;
