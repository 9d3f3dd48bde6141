/**
 * What single inputs do to the figures of a simulation.
 *
 * <p>{@link io.calminer.domain.simulation.sensitivity.Regression} and {@link
 * io.calminer.domain.simulation.sensitivity.WorstOutcomes} read a bounded number of a run's own iterations; {@link
 * io.calminer.domain.simulation.sensitivity.SobolIndices} and {@link
 * io.calminer.domain.simulation.sensitivity.Screening} evaluate points of their own design. A further method is a class
 * beside them that reads {@link io.calminer.domain.simulation.Observations} or asks an {@link
 * io.calminer.domain.simulation.Evaluator}.
 */
@NullMarked
package io.calminer.domain.simulation.sensitivity;

import org.jspecify.annotations.NullMarked;
