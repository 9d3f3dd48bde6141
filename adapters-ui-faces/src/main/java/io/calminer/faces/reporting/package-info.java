/**
 * Reports as pages that print.
 *
 * <p>{@link io.calminer.faces.reporting.EconomicsView} asks for the economics of a technical report and {@link
 * io.calminer.faces.reporting.EconomicsPage} writes its figures as people read them; a further report is a page, a view and
 * its texts more.
 */
@NullMarked
package io.calminer.faces.reporting;

import org.jspecify.annotations.NullMarked;
