/**
 * What single inputs do to the value, on the pages, without a run: {@link io.calminer.faces.sensitivity.TornadoChart},
 * {@link io.calminer.faces.sensitivity.SpiderChart} and {@link io.calminer.faces.sensitivity.RateChart} are configurations
 * of Chart.js; {@link io.calminer.faces.sensitivity.Pairs} is a two-way table, {@link io.calminer.faces.sensitivity.Crossing}
 * a break-even in words.
 */
@NullMarked
package io.calminer.faces.sensitivity;

import org.jspecify.annotations.NullMarked;
