/**
 * Figures for reports.
 *
 * <p>{@link io.calminer.application.reporting.SummarizeResults} sums up series of results that a caller brings.
 * {@link io.calminer.application.reporting.ReportEconomics} tells the economics of a scenario as a technical report has them,
 * in an {@link io.calminer.application.reporting.EconomicsReport}; a further report is a use case and a record more.
 */
@NullMarked
package io.calminer.application.reporting;

import org.jspecify.annotations.NullMarked;
