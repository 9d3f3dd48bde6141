/**
 * How risky plans are: {@link io.calminer.application.risk.ShowRisk} tells it by the finished runs of a scenario. What
 * asks for runs or carries them out belongs to simulations.
 */
@NullMarked
package io.calminer.application.risk;

import org.jspecify.annotations.NullMarked;
