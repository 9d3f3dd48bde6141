/**
 * Statistics of samples that callers bring.
 *
 * <p>{@link io.calminer.application.simulation.sample.DescribeSample} answers with {@link
 * io.calminer.application.simulation.sample.SampleFigures}.
 */
@NullMarked
package io.calminer.application.simulation.sample;

import org.jspecify.annotations.NullMarked;
