/**
 * The periods of a plan and their distance from the valuation date.
 *
 * <p>{@link io.calminer.domain.calendar.Calendar} divides the life of a mine into periods;
 * {@link io.calminer.domain.calendar.Discounting} gives each its discount exponent;
 * {@link io.calminer.domain.calendar.Timing} says when within a period its flow falls.
 */
@NullMarked
package io.calminer.domain.calendar;

import org.jspecify.annotations.NullMarked;
