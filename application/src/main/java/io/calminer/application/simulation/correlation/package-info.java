/**
 * Correlations that callers bring.
 *
 * <p>{@link io.calminer.application.simulation.correlation.CheckCorrelation} tells whether numbers can have a matrix of
 * correlations, and the nearest one that they can have; {@link
 * io.calminer.application.simulation.correlation.CorrelateSamples} brings samples into an order in which they have it.
 */
@NullMarked
package io.calminer.application.simulation.correlation;

import org.jspecify.annotations.NullMarked;
