/**
 * Laws of prices and rates over the periods.
 *
 * <p>A {@link io.calminer.domain.simulation.process.Process} turns normal scores into levels by period; {@link
 * io.calminer.domain.simulation.process.LinearProcess} is one that moves linearly, in levels or logarithms; an {@link
 * io.calminer.domain.simulation.process.Operand} is a parameter that may be uncertain itself. A new law implements
 * {@code Process}, or {@code LinearProcess} with its four coefficients, and gets a type name in the plan.
 */
@NullMarked
package io.calminer.domain.simulation.process;

import org.jspecify.annotations.NullMarked;
