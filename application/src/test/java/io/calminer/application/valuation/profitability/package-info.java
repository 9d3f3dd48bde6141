/** What parcels earn, against sums by hand. */
@NullMarked
package io.calminer.application.valuation.profitability;

import org.jspecify.annotations.NullMarked;
