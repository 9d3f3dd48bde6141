/**
 * The special functions behind the families, with the same bits on every machine.
 *
 * <p>{@link io.calminer.domain.simulation.distribution.special.GammaFunction} is the whole function;
 * {@link io.calminer.domain.simulation.distribution.special.IncompleteGamma} and
 * {@link io.calminer.domain.simulation.distribution.special.IncompleteBeta} are its regularised
 * parts. Each class states its accuracy, which a test holds against 50-digit values.
 */
@NullMarked
package io.calminer.domain.simulation.distribution.special;

import org.jspecify.annotations.NullMarked;
