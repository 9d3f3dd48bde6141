/**
 * Addressed random numbers: every draw is a pure function of the seed, the input, the iteration and its index.
 *
 * <p>{@link io.calminer.domain.simulation.draw.Threefry} makes uniforms, {@link
 * io.calminer.domain.simulation.draw.Sampling} says how they are spread over the iterations, {@link
 * io.calminer.domain.simulation.draw.Input} says what an uncertain input draws, {@link
 * io.calminer.domain.simulation.draw.CorrelationMatrix} checks what shall move together.
 */
@NullMarked
package io.calminer.domain.simulation.draw;

import org.jspecify.annotations.NullMarked;
