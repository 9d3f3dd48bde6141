/**
 * Statistics of a sample that is at hand as a whole, such as results that someone brings.
 *
 * <p>{@link io.calminer.domain.simulation.sample.Sample} holds the values with their weights and answers all questions,
 * {@link io.calminer.domain.simulation.sample.QuantileType} names the definitions of a quantile, and {@link
 * io.calminer.domain.simulation.sample.Bars} is a histogram to draw. A run, whose values are too many to be kept, counts
 * in {@code simulation.statistics} instead. A further statistic is a method of the sample with its formula and source.
 */
@NullMarked
package io.calminer.domain.simulation.sample;

import org.jspecify.annotations.NullMarked;
