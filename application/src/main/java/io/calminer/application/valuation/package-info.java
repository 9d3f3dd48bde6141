/**
 * What plans are worth at their base values, and why.
 *
 * <p>{@link io.calminer.application.valuation.ValueScenario} values a stored scenario,
 * {@link io.calminer.application.valuation.ValuePlan} a document that is not stored, and
 * {@link io.calminer.application.valuation.ExplainFigure} takes a number apart.
 */
@NullMarked
package io.calminer.application.valuation;

import org.jspecify.annotations.NullMarked;
