/**
 * Reports over HTTP: {@code SummaryResource} sums up results that a caller brings.
 */
@NullMarked
package io.calminer.web.reporting;

import org.jspecify.annotations.NullMarked;
