/**
 * The risk of bare formulas: uncertain inputs and outputs computed from them, without a plan.
 *
 * <p>{@link io.calminer.domain.risk.formulas.FormulaSimulation} is read from a document and run by the engine that runs
 * plans: the formulas are lines of a model of one period, in plain numbers. {@link
 * io.calminer.domain.risk.formulas.SimulationRule} says what such a document must obey.
 */
@NullMarked
package io.calminer.domain.risk.formulas;

import org.jspecify.annotations.NullMarked;
