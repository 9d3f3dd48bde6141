/**
 * The risk of a plan on the pages: {@link io.calminer.faces.risk.RiskReport} says it in plain words first, then in
 * percentiles, charts and drivers; {@link io.calminer.faces.risk.RunServlet} asks for runs and tells how far they are. A new chart is one class that gives the configuration of Chart.js as JSON.
 */
@NullMarked
package io.calminer.faces.risk;

import org.jspecify.annotations.NullMarked;
