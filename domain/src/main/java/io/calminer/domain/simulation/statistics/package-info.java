/**
 * Streaming statistics that merge to the same bits in any order.
 *
 * <p>Each thread fills a {@link io.calminer.domain.simulation.statistics.Tally} of integers, and sums of floating-point
 * numbers chunk by chunk; {@link io.calminer.domain.simulation.statistics.Totals} adds tallies in a fixed order;
 * {@link io.calminer.domain.simulation.statistics.Outcome} is what is said of a metric in the end, with errors that mind the
 * {@link io.calminer.domain.simulation.statistics.Dependence} of the iterations. Memory does not grow with the iterations.
 */
@NullMarked
package io.calminer.domain.simulation.statistics;

import org.jspecify.annotations.NullMarked;
