/**
 * The special functions behind the families, with the same bits on every machine.
 *
 * <p>{@link io.calminer.domain.simulation.distribution.special.GammaFunction} and
 * {@link io.calminer.domain.simulation.distribution.special.BetaFunction} give the complete and the regularised
 * incomplete functions. Each method states its accuracy, which a test holds against 50-digit values.
 */
@NullMarked
package io.calminer.domain.simulation.distribution.special;

import org.jspecify.annotations.NullMarked;
