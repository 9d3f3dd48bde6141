/**
 * Real circles: values that depend on themselves, found by Newton's method outside the graph of lines.
 *
 * <p>{@link io.calminer.domain.solve.Equations} says which input slots are unknown and which cells must be 0; {@link
 * io.calminer.domain.solve.Newton} finds the values for one set of inputs, {@link io.calminer.domain.solve.Resizing}
 * for many iterations at once.
 */
@NullMarked
package io.calminer.domain.solve;

import org.jspecify.annotations.NullMarked;
