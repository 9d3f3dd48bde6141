/**
 * Estimates of capital and operating costs, added up without a scenario.
 *
 * <p>{@link io.calminer.application.costs.EstimateCapex} answers for what is spent to build, {@link
 * io.calminer.application.costs.EstimateOpex} for what is spent to operate. Each reads its input record and asks a plan of
 * a few lines; a further figure is a line more there.
 */
@NullMarked
package io.calminer.application.costs;

import org.jspecify.annotations.NullMarked;
