/**
 * What a plan is worth, on the pages: {@link io.calminer.faces.valuation.Headline} is the strip of key figures,
 * {@link io.calminer.faces.valuation.Statement} the lines by period, and
 * {@link io.calminer.faces.valuation.ExplanationJson} how a figure came about. A new chart is one class that gives the
 * configuration of Chart.js as JSON.
 */
@NullMarked
package io.calminer.faces.valuation;

import org.jspecify.annotations.NullMarked;
