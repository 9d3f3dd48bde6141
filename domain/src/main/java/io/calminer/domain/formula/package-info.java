/**
 * The planning language as text: what people write into a plan, read to a tree and written back.
 *
 * <p>{@link io.calminer.domain.formula.Formula} parses and prints; {@link io.calminer.domain.formula.Expression} is the
 * tree; {@link io.calminer.domain.formula.Function} is the one table of functions. A new function is a constant of that
 * table and gets its meaning where models are compiled.
 */
@NullMarked
package io.calminer.domain.formula;

import org.jspecify.annotations.NullMarked;
