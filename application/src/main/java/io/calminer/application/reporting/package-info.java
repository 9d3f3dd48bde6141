/**
 * Figures for reports.
 *
 * <p>{@link io.calminer.application.reporting.SummarizeResults} sums up series of results that a caller brings.
 */
@NullMarked
package io.calminer.application.reporting;

import org.jspecify.annotations.NullMarked;
