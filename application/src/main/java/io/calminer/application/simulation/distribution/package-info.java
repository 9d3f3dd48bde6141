/**
 * Distributions by themselves, without a plan.
 *
 * <p>{@link io.calminer.application.simulation.distribution.DescribeDistribution} answers with {@link
 * io.calminer.application.simulation.distribution.DistributionFigures}; {@link
 * io.calminer.application.simulation.distribution.FitDistribution} fits families to data.
 */
@NullMarked
package io.calminer.application.simulation.distribution;

import org.jspecify.annotations.NullMarked;
