/**
 * Who bears what a mine earns and loses: the register of its risks, and the partners who own it.
 *
 * <p>{@link io.calminer.domain.economics.ownership.Risks} makes costs of what may happen;
 * {@link io.calminer.domain.economics.ownership.Partners} divides the cash flow by interest, earn-in and free carry. Both read
 * the lines of all other areas by name.
 */
@NullMarked
package io.calminer.domain.economics.ownership;

import org.jspecify.annotations.NullMarked;
