/**
 * Formulas lowered to arithmetic: the floor below the planning model and the simulation engine.
 *
 * <p>A plan arrives here as {@link io.calminer.domain.program.Rows}, each a postfix
 * {@link io.calminer.domain.program.Code}. The {@link io.calminer.domain.program.Schedule} finds the order of the
 * cells or the loops that forbid one. Two lowerings of the same codes agree to the bit: the
 * {@link io.calminer.domain.program.Sheet} keeps every cell of one set of inputs, the
 * {@link io.calminer.domain.program.Program} computes chosen cells for blocks of iterations.
 *
 * <p>To add an operation: define it in {@code Arithmetic}, name it in {@link io.calminer.domain.program.Op}, give it a
 * loop in {@code Kernels}; the law that sheet and program agree covers it from then on.
 */
@NullMarked
package io.calminer.domain.program;

import org.jspecify.annotations.NullMarked;
