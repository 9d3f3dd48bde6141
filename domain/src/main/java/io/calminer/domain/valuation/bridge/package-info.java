/**
 * What makes the value of one plan become that of another, change by change.
 *
 * <p>{@link io.calminer.domain.valuation.bridge.Bridge} walks from one plan document to the other; a {@link
 * io.calminer.domain.valuation.bridge.Bridge.Step} is what one change, or several that only go together, are worth.
 */
@NullMarked
package io.calminer.domain.valuation.bridge;

import org.jspecify.annotations.NullMarked;
