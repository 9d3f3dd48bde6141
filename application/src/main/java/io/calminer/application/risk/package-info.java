/**
 * How risky plans are: {@link io.calminer.application.risk.PreviewRisk} simulates a draft for the screen and keeps
 * nothing. A use case that keeps its run belongs to simulations.
 */
@NullMarked
package io.calminer.application.risk;

import org.jspecify.annotations.NullMarked;
