/**
 * The risk of a scenario: its uncertain inputs joined to the simulation engine.
 *
 * <p>{@link io.calminer.domain.risk.RiskAnalysis} runs a scenario, {@link io.calminer.domain.risk.RiskResult} is what a
 * run says, {@link io.calminer.domain.risk.Replay} is a single iteration in full. A further metric to follow gets its
 * place in {@code MetricReader}.
 */
@NullMarked
package io.calminer.domain.risk;

import org.jspecify.annotations.NullMarked;
