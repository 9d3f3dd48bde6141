/**
 * Calculators: small questions that a model of a few lines answers.
 *
 * <p>{@link io.calminer.application.calculation.SmallPlan} is that model, so that a calculator has no cash flow of its
 * own; {@link io.calminer.application.calculation.InputFields} reads numbers with the bounds that all calculators keep;
 * {@link io.calminer.application.calculation.CalculationRule} says what else their requests must obey. A further
 * calculator is a use case in the package of its feature, beside the record of its inputs.
 */
@NullMarked
package io.calminer.application.calculation;

import org.jspecify.annotations.NullMarked;
