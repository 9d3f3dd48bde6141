/**
 * Failures on the pages: {@link io.calminer.faces.reliability.WeibullPaper}, {@link
 * io.calminer.faces.reliability.CumulativeChart} and {@link io.calminer.faces.reliability.ReplacementChart} are
 * configurations of Chart.js.
 */
@NullMarked
package io.calminer.faces.reliability;

import org.jspecify.annotations.NullMarked;
