/**
 * What failures and counts of a machine say, without a project.
 *
 * <p>{@link io.calminer.application.reliability.AssessReliability} answers a {@link
 * io.calminer.application.reliability.ReliabilityInput}; {@link io.calminer.application.reliability.MeasureEffectiveness}
 * answers an {@link io.calminer.application.reliability.OeeInput}. A further question is an input with its answer.
 */
@NullMarked
package io.calminer.application.reliability;

import org.jspecify.annotations.NullMarked;
