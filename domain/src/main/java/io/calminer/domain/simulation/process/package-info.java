/**
 * Laws of prices and rates over the periods.
 *
 * <p>A {@link io.calminer.domain.simulation.process.Process} turns normal scores into levels by period; {@link
 * io.calminer.domain.simulation.process.Schwartz} is the mean-reverting one; an {@link
 * io.calminer.domain.simulation.process.Operand} is a parameter that may be uncertain itself. A new law implements
 * {@code Process} and gets a type name in the plan.
 */
@NullMarked
package io.calminer.domain.simulation.process;

import org.jspecify.annotations.NullMarked;
