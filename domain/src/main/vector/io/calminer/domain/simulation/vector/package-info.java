/**
 * The optional accelerator of draws: the loops of {@link io.calminer.domain.program.Accelerator} in the incubating Vector
 * API.
 *
 * <p>Compiled apart from all other sources, since only this package needs the module {@code jdk.incubator.vector}; the
 * engine looks for {@link io.calminer.domain.simulation.vector.VectorLoops} by its name and does without where the module
 * is not there.
 */
@NullMarked
package io.calminer.domain.simulation.vector;

import org.jspecify.annotations.NullMarked;
