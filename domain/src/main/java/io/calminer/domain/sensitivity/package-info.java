/**
 * What the value of a plan does when single inputs move: sensitivity tables, two-way tables, the profile over discount
 * rates, and break-even values.
 *
 * <p>{@link io.calminer.domain.sensitivity.Driver} is an input that can be moved. {@link
 * io.calminer.domain.sensitivity.Sensitivity}, {@link io.calminer.domain.sensitivity.TwoWayTable} and {@link
 * io.calminer.domain.sensitivity.BreakEven} value the plan for many settings at once, as lanes of its program, with the
 * bits that valuing each changed plan alone would have.
 */
@NullMarked
package io.calminer.domain.sensitivity;

import org.jspecify.annotations.NullMarked;
