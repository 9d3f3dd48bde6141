/**
 * Financing of a mine: loans that are drawn, served and repaid, and what they leave to the owners.
 *
 * <p>{@link io.calminer.domain.financing.Facilities} decodes the collection; {@code Facility} declares the lines of a loan
 * from its {@code Term}, {@code Drawing} and {@code Repayment}; {@code Cover} adds loans up and sets them beside the cash
 * that serves them. A new kind of repayment is a {@code Repayment} with the share of the open balance that it repays.
 */
@NullMarked
package io.calminer.domain.financing;

import org.jspecify.annotations.NullMarked;
