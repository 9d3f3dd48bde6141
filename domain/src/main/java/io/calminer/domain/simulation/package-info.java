/**
 * The Monte Carlo engine: the same bits for the same seed on any machine, thread count and block size.
 *
 * <p>A {@link io.calminer.domain.simulation.Simulation} says what is drawn, what is computed and what is followed; {@link
 * io.calminer.domain.simulation.Settings} say how often and from which seed; {@link
 * io.calminer.domain.simulation.Execution} says on which threads, and who watches. The engine knows no mining: {@code
 * risk} joins it to a scenario. A new figure to follow is a column more in a {@link
 * io.calminer.domain.simulation.Readout}.
 */
@NullMarked
package io.calminer.domain.simulation;

import org.jspecify.annotations.NullMarked;
